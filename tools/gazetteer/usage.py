"""What newspapers print, written down from general knowledge: the judgement that no list of names carries."""

from __future__ import annotations

from tools.gazetteer.usage_south import USUAL_SOUTH

# Country and name in GeoNames → the form that newspapers print, where GeoNames holds it not or beside others.
_USUAL = """\
PT Porto: 波尔图
BJ Cotonou: 科托努
BJ Porto-Novo: 波多诺伏
IN Ahmedabad: 艾哈迈达巴德
IN Pune: 浦那
IN Mumbai: 孟买
IN Jaipur: 斋浦尔
IN Varanasi: 瓦拉纳西
EG Alexandria: 亚历山大港
EG Luxor: 卢克索
EG Suez: 苏伊士
NG Lagos: 拉各斯
NG Ibadan: 伊巴丹
ZA Johannesburg: 约翰内斯堡
ZA Durban: 德班
VN Ho Chi Minh City: 胡志明市
VN Hanoi: 河内
VN Da Nang: 岘港
VN Móng Cái: 芒街
VN Lạng Sơn: 谅山
MM Mandalay: 曼德勒
MM Nay Pyi Taw: 内比都
MM Lashio: 腊戍
MM Myitkyina: 密支那
MM Tachilek: 大其力
MM Kyaukpyu: 皎漂
LA Luang Prabang: 琅勃拉邦
LA Vientiane: 万象
KH Siem Reap: 暹粒
KH Sihanoukville: 西哈努克港
TH Pattaya: 芭提雅
TH Chiang Mai: 清迈
TH Chiang Rai: 清莱
TH Phuket: 普吉
ID Denpasar: 登巴萨
ID Bandung: 万隆
ID Makassar: 望加锡
MY Kota Kinabalu: 哥打基纳巴卢
MY George Town: 乔治市
MY Malacca: 马六甲
MN Ulan Bator: 乌兰巴托
MN Darhan: 达尔汗
AE Dubai: 迪拜
AE Abu Dhabi: 阿布扎比
SA Riyadh: 利雅得
SY Aleppo: 阿勒颇
IQ Mosul: 摩苏尔
IL Haifa: 海法
IL Tel Aviv: 特拉维夫
TR Istanbul: 伊斯坦布尔
TR İzmir: 伊兹密尔
TR Gaziantep: 加济安泰普
RU Vladivostok: 符拉迪沃斯托克
RU Blagoveshchensk: 布拉戈维申斯克
RU Khabarovsk: 哈巴罗夫斯克
RU Kazan: 喀山
RU Sochi: 索契
RU Nizhniy Novgorod: 下诺夫哥罗德
RU Kaliningrad: 加里宁格勒
UA Mariupol: 马里乌波尔
UA Bakhmut: 巴赫穆特
UA Lviv: 利沃夫
UA Odesa: 敖德萨
UA Kharkiv: 哈尔科夫
UA Sevastopol: 塞瓦斯托波尔
UA Simferopol: 辛菲罗波尔
BY Brest: 布列斯特
PL Kraków: 克拉科夫
PL Gdańsk: 格但斯克
PL Łódź: 罗兹
DE Köln: 科隆
DE Munich: 慕尼黑
DE Hamburg: 汉堡
DE Nuremberg: 纽伦堡
DE Leipzig: 莱比锡
DE Dortmund: 多特蒙德
FR Marseille: 马赛
FR Lyon: 里昂
FR Nice: 尼斯
FR Cannes: 戛纳
FR Le Havre: 勒阿弗尔
FR Strasbourg: 斯特拉斯堡
FR Avignon: 阿维尼翁
FR Versailles: 凡尔赛
CH Geneva: 日内瓦
CH Davos: 达沃斯
AT Salzburg: 萨尔茨堡
AT Innsbruck: 因斯布鲁克
IT Milan: 米兰
IT Turin: 都灵
IT Venice: 威尼斯
IT Florence: 佛罗伦萨
IT Naples: 那不勒斯
IT Trieste: 的里雅斯特
IT Genoa: 热那亚
IT Cortina d'Ampezzo: 科尔蒂纳丹佩佐
ES Barcelona: 巴塞罗那
ES Valencia: 巴伦西亚
ES Sevilla: 塞维利亚
NL Rotterdam: 鹿特丹
NL The Hague: 海牙
NL Eindhoven: 埃因霍温
BE Gent: 根特
BE Brugge: 布鲁日
GB Birmingham: 伯明翰
GB Leeds: 利兹
GB Sheffield: 谢菲尔德
GB Glasgow: 格拉斯哥
GB Edinburgh: 爱丁堡
GB Southampton: 南安普敦
GB Cardiff: 加的夫
GB Oxford: 牛津
SE Malmö: 马尔默
NO Bergen: 卑尔根
NO Lillehammer: 利勒哈默尔
GR Piraeus: 比雷埃夫斯
GR Thessaloníki: 塞萨洛尼基
RS Novi Sad: 诺维萨德
US San Francisco: 旧金山/三藩市
US San Diego: 圣迭戈
US Philadelphia: 费城/费拉德尔菲亚
US Houston: 休斯敦/休斯顿
US Cleveland: 克利夫兰
US Seattle: 西雅图
US Atlanta: 亚特兰大
US Pittsburgh: 匹兹堡
US Minneapolis: 明尼阿波利斯
US Salt Lake City: 盐湖城
US New Orleans: 新奥尔良
US Miami: 迈阿密
US Honolulu: 檀香山/火奴鲁鲁
US Las Vegas: 拉斯维加斯
US St. Louis: 圣路易斯
US Washington: 华盛顿
US Baltimore: 巴尔的摩
US Muscatine: 马斯卡廷
US Lake Placid: 普莱西德湖
US Buffalo: 布法罗/水牛城
CA Vancouver: 温哥华
CA Calgary: 卡尔加里
CA Ottawa: 渥太华
CA Québec: 魁北克城
AU Canberra: 堪培拉
AU Newcastle: 纽卡斯尔
NZ Christchurch: 克赖斯特彻奇/基督城
NZ Wellington: 惠灵顿
MX Mexico City: 墨西哥城
MX Guadalajara: 瓜达拉哈拉
MX Cancún: 坎昆
BR Rio de Janeiro: 里约热内卢
BR São Paulo: 圣保罗
BR Brasília: 巴西利亚
BR Santos: 桑托斯港
BR Belo Horizonte: 贝洛奥里藏特
BR Porto Alegre: 阿雷格里港
CL Valparaíso: 瓦尔帕莱索
PE Callao: 卡亚俄
PE Chancay: 钱凯
PE Cusco: 库斯科
EC Guayaquil: 瓜亚基尔
CO Medellín: 麦德林
KE Mombasa: 蒙巴萨
KE Eldoret: 埃尔多雷特
TZ Zanzibar: 桑给巴尔
CD Goma: 戈马
CD Lubumbashi: 卢本巴希
PK Gwadar: 瓜达尔
PK Rawalpindi: 拉瓦尔品第
AF Kandahār: 坎大哈
KG Osh: 奥什
UZ Samarkand: 撒马尔罕
TJ Khujand: 苦盏
KZ Almaty: 阿拉木图
LK Colombo: 科伦坡
LK Hambantota: 汉班托塔
PS Gaza: 加沙/加沙城
PS Rafaḩ: 拉法
ZA Pretoria: 比勒陀利亚
AR Rosario: 罗萨里奥
MW Lilongwe: 利隆圭
IQ Basrah: 巴士拉
CM Yaoundé: 雅温得
BH Manama: 麦纳麦
ET Addis Ababa: 亚的斯亚贝巴
CF Bangui: 班吉
SS Juba: 朱巴
RW Kigali: 基加利
AM Yerevan: 埃里温
BG Sofia: 索非亚
VE Caracas: 加拉加斯
BW Gaborone: 哈博罗内
BN Bandar Seri Begawan: 斯里巴加湾
FJ Suva: 苏瓦
GT Guatemala City: 危地马拉城
CR San José: 圣何塞
DO Santo Domingo: 圣多明各
US New York City: 纽约
US Anchorage: 安克雷奇
US Little Rock: 小石城
US Oklahoma City: 俄克拉何马城
RU Krasnoyarsk: 克拉斯诺亚尔斯克
RU Yakutsk: 雅库茨克
RU Yekaterinburg: 叶卡捷琳堡
CA Halifax: 哈利法克斯
KZ Kyzylorda: 克孜洛尔达
NZ Auckland: 奥克兰
IS Reykjavík: 雷克雅未克
GB Cambridge: 剑桥
KR Daegu: 大邱
KR Incheon: 仁川
JP Yokohama: 横滨
JP Nara-shi: 奈良
JP Fukushima: 福岛
JP Hiroshima: 广岛
JP Kobe: 神户
"""
ALSO = {
    place: tuple(forms.split("/"))
    for place, _, forms in (line.partition(": ") for line in (_USUAL + USUAL_SOUTH).splitlines())
}
# Of Japan and Korea, whose cities are written with the characters of words, surnames and Chinese places.
EASTERN = frozenset(
    "东京 横滨 大阪 札幌 福冈 神户 京都 广岛 仙台 千叶 新潟 名古屋 北九州 鹿儿岛 熊本 静冈 长崎 奈良 福岛 "
    "首尔 釜山 仁川 大邱 光州 蔚山 水原 济州 昌原 平壤 咸兴".split()
)
# Of two characters: they are hardly anything else in a newspaper.
SHORT = frozenset(
    "孟买 达卡 开罗 伦敦 纽约 河内 利马 悉尼 曼谷 吉达 金奈 仰光 迪拜 柏林 德班 浦那 基辅 基多 万隆 棉兰 珀斯 "
    "巴库 罗马 洛美 巴黎 汉堡 萨那 华沙 麦加 费城 金边 奎达 芹苴 贝伦 顺化 米兰 岘港 安曼 达曼 喀山 亚丁 茂物 科隆 "
    "坎昆 马赛 清化 都灵 万象 里加 丹佛 坤甸 雅典 罗兹 伯力 埃森 芽庄 关丹 图森 梁赞 利兹 奔萨 里昂 古邦 海牙 戈马 "
    "坦帕 加沙 古晋 塔林 坦噶 波鸿 日惹 亚庇 赤塔 多哈 尼斯 波恩 索契 南特 奥什 维戈 海法 碧瑶 亚琛 根特 里尔 巴统 "
    "合艾 苦盏 林茨 列日 兰斯 土伦 第戎 牛津 勒芒 剑桥 刻赤 邓迪 暹粒 清迈 呵叻 莱顿 鲁昂 亚眠 比萨 耶拿 鲁汶 "
    "皎漂 实兑 勃固 东枝 腊戍 拿骚 帝力 怡保 乌法 诗巫 瓦乌 加奥 莫希 马累 库姆 蒙扎 芬洛 戛纳 谅山 芒街 "
    "清莱 钱凯 德里 基尔 尼姆 魏玛 达沃 巨港 永珍 班基 斗湖 安汶 占贾 麻坡 下龙 河静 卢顿 潘切 托伦 康提 兰辛 "
    "代顿 黑潭 奥卢 昆卡 柯枝 杜拜 清奈 卡昂 鲁塞 加影 巴生 万挠 雪邦 蕉赖 裕廊 兀兰 勿洛 榜鹅 芽笼 加冷 佛统 "
    "北碧 宋卡 勃生 卑谬 丹老 拿笃".split()
)
# Words, people, things and places of other sorts that bear the name of a city too.
LEFT_OUT = frozenset(
    (
        "星架坡 吉尔伯特 桑托斯 夏洛特 奥斯汀 索菲亚 君士坦丁 弗拉基米尔 麦迪逊 罗塞塔 黄金海岸 塞拉亚 "
        "亨德森 钱德勒 安大略 海沃德 麦金尼 达德利 上西城 新汉堡 和平港 绿山城 白鸽城 翡冷翠 布坎南 契诃夫 "
        "多列士 哥吉拉 卡尔斯 都拉斯 伊丽莎白 维多利亚 汉密尔顿 哈密尔顿 亚历山大 亚历山德拉 弗雷德里克 "
        "罗斯福 约翰逊 杰克逊 汤普森 杰弗逊 杰斐逊 富兰克林 弗朗西斯科 蒙哥马利 圣马丁 林肯 克林顿 卡梅隆 "
        "拉斐尔 土龙木市社 罗夷市社 依斯干达公主城 北海槟城 瓜拉尼鲁斯县 根地咬县 十字港 下太子区 未知城市 "
        "自治市公园 日落公园 龙城花园 实龙岗花园 迈阿密花园 罗德里格斯 克洛维斯 罗斯托夫 季米特洛夫 伊瓜拉自治 "
        "勒藻勒自治 圣奥古斯丁 奈斯顿站 利文斯顿 帕尔马 巴特曼"
    ).split()
)
