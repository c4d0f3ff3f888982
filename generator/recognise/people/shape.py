"""How much a few characters look like a person's name by themselves."""

from __future__ import annotations

from functools import lru_cache

from generator.lexicon.surnames import COMPOUND, SINGLE
from generator.recognise.people.vocabulary import never_in_names, rarely_in_names

# The 百家姓 (11th century) in full, and rare surnames of our time, of Hui, Zhuang and other peoples too.
_RARE = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗"
    "凤花方俞任袁柳酆鲍史唐费廉"
    "岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅"
    "庞熊纪舒屈项祝董梁杜阮蓝闵"
    "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包"
    "诸左石崔吉钮龚程嵇邢滑裴陆"
    "荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符"
    "刘景詹束龙叶幸司韶郜黎蓟薄"
    "印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦"
    "尚农温别庄晏柴瞿阎充慕连茹"
    "习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空"
    "曾毋沙乜养鞠须丰巢关蒯相查"
    "后荆红游竺权逯盖益桓公仉亓仝佘佟佴揭谌谯妫庹禚禤矫法粘呙买者闪答摆拜沐脱撒虎铁仵么麴郄笪哈达保底展初迟鹿占"
    "吾练鄢操税种年补绳代肖付覃"
    "闭侬隆零兰蓬庞岳门苟战由宾官职鲜库粟冼邝植谈练丘招利邸斛锁折扎央覩区麦伦黑冶马咸且丛冷修衣宫初曲战隋盖迟逄"
    "綦苑昃褟禢缑雒昝弋撖赫问尉"
    "字开奉言滚茶者起自妥速忽喇赛海洒朵敏善降"
    "郇员荔秘粱苌晋斗郐隽邬稳来户双绪位化汝凡旷谋肇佐栗励缐线萨满佛洛索绰敖鄂佟塔库雅瓜纳喇图那伊觉罗额富察完颜"
    "赫舍里钮祜禄舒穆"
    "过税续纵兀牙刀罕召渠把禾母才力俄火由尧底巨昌信德慈勉虢岩玉波旦丹朗果义同贵上介英南西仙令修元光克冶勤千厚可商"
    "回坚士如密寸岐延异征恒振斯旭春普木杞枝校根桐森泽浩润淡清漆烈爱特玄环琚瑞留疏移端竹精素紫统良色节茆莱营藏行角"
    "设豆象贯资越辉运远镇阳音频风飞香鬼鸟鸿"
)
# The hundred or so surnames that seven of eight people bear.
COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜"
    "崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
# Characters that are hardly anything but surnames.
NOTHING_ELSE = frozenset(
    "赵刘陈吴郑邓彭曹潘袁蒋蔡魏吕沈姚卢姜崔谭廖邹韦贾薛闫陶郝龚邵覃赖樊殷倪庞聂翟俞柯耿柴蒲尤裴芮甄祁霍阮郗郜郄"
    "郏邰邬邝邸郇鄢仉亓仝佘佟佴揭"
    "谌谯妫禚禤矫粘呙逄綦阚昝笪麴冼缪栾戚蔺濮滕晁訾臧嵇岑闵闫褚奚汪汤冯萧傅戴梁杜谢罗郭徐黄孙朱周李王张杨许韩唐"
    "宋曾肖董苏叶程丁任钟陆姬虞窦"
    "羿宓鲍酆夔璩扈庾逯亢俱娄隗郤麻糜缑雒昃苑佃鞠巩厍璞莘茹蔚暨冉宦"
)
# Surnames that are words of grammar or very common words, so that most places where they stand hold no name.
WORD_SURNAMES = frozenset(
    "来自开以要由于和从都才就向常应过又连时全并那同当为因但即能别将正以及经有老多大公官家国水门文商明满闻安方高万千百单平"
)
_GIVEN = frozenset(
    "全才财发选"
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志文玉红春梅海燕林辉玲鹏飞龙宇轩浩然子涵欣怡梓萱雨晨"
    "晓东小宝金凤琴云雪琳璐瑶婷"
    "颖莹洁慧佳倩蓉蕾薇莉莎菲彤芝淑珍贞惠美香莲荷菊竹松柏峰山川江河波斌彬彪炳博才灿昌畅朝成诚承驰崇川达丹德迪栋"
    "恩帆凡范方芬丰枫锋福甫富刚"
    "根庚冠光广贵国翰豪昊和恒弘宏鸿虎欢环焕晖会慧吉佶季济继佳家嘉坚俭健江娇皎杰捷锦进晋京晶景敬靖炯九军君俊骏凯"
    "康可克坤奎坤澜朗乐磊蕾立力励"
    "利良亮林霖琳玲灵凌岭龙隆鲁伦洛满茂楣萌孟妙民敏名铭木宁培沛佩鹏平萍琪奇齐启谦乾茜巧勤青清晴庆琼秋权泉群仁荣"
    "蓉融如茹瑞润若森珊善尚韶绍"
    "申深生胜盛诗石时世仕守寿书舒树双爽顺思颂素泰腾天田铁廷庭挺通桐彤万旺望威维炜卫文雯武希熙喜夏贤先显献祥翔向"
    "潇孝笑心新馨信星兴杏雄秀旭"
    "序轩璇学雪勋迅雅亚延言岩炎彦艳阳耀烨业一依怡义艺亦毅益逸银寅胤英瑛莹盈永咏勇友有宇羽雨玉育昱裕煜元媛远苑月"
    "岳悦越云芸运韵泽展湛招昭哲真"
    "振镇震争正之芝知直志智治中忠钟仲州洲珠竹卓子紫宗祖佐作妮媚嫣娴姗娥婉妍淼焱鑫喆翠碧黛绮缨颢瀚澄澈沁沐沛淳淇"
    "渊滨潮焰燊楠楷槐榕樱"
    "祺禄祯祝禾穗稷竣筠简箫纯纲绪绣纬维缘罡羚翎翊翰聪肃胤舟航芃芊芮苇茵荃莘莞菁萃葆葵蒙蓓蓝蔚藩衡裴言誉诺谊谦谨"
    "豫贝贤赫跃轶辰迎通逊道遥邦郁"
    "酉醒采重钊钧钦铎铮银锐锋锡锦镜长闯闻阁陵隽雁霄霆露青靓靖非韬音顺颐风飒馥驹骁骥高魁鸣鸾鹤麒麟黎鼎默龄"
)


# Foreign names are written with characters that hardly stand together in a Chinese word.
SOUNDS = (
    "阿埃艾安奥巴拜贝比彼博布查达戴道德迪杜多厄恩尔法菲费芬弗福盖戈格古哈海汉赫亨胡霍基吉加贾杰金卡凯坎康科克肯库拉莱兰朗劳勒雷里利莉"
    "林琳龙隆卢鲁伦罗洛马玛迈曼梅蒙米密莫姆穆纳娜南内尼妮宁诺欧帕佩皮珀普奇齐恰乔切琼热萨塞桑瑟森沙莎舍什施史舒斯丝苏索塔泰坦汤特滕提"
    "廷图托娃瓦万威韦维温沃乌西希谢辛雅亚扬耶伊因尤约泽扎詹珍朱卓佐连贲沙伦赛"
)

# Of two characters with one of these at the end most are words: 林子, 橘农, 从一.
_NO_ENDING = dict.fromkeys("农贩商", 2.0) | dict.fromkeys("子一二三四五六七八九十", 1.2)

_LONGEST_FOREIGN, _FOREIGN = 7, 0.6


def ends_a_name(character: str) -> bool:
    """Whether given names often end so."""
    return character in _GIVEN


def is_surname(character: str) -> bool:
    """Whether somebody can be called by that one character."""
    return character in SINGLE or character in _RARE


def surname_length(name: str) -> int:
    """2 for a compound surname with something after it, 1 for a single one, 0 for none."""
    if name[:2] in COMPOUND and len(name) > 2:
        return 2
    return 1 if is_surname(name[0]) else 0


@lru_cache(1 << 14)
def looks(name: str) -> float:
    """Log-odds by the characters alone: surname, length, given name. `name` is simplified."""
    if "·" in name:
        return 1.0
    foreign = 3 <= len(name) <= _LONGEST_FOREIGN and all(character in SOUNDS for character in name)
    if any(map(never_in_names, name)) or not 2 <= len(name) <= (_LONGEST_FOREIGN if foreign else 4):
        return -8.0
    if name in COMPOUND:
        return -3.0
    length = surname_length(name)
    native = _surname(name, length) + _given(name[length:], length) if len(name) <= 4 else _FOREIGN
    return max(native, _FOREIGN) if foreign else native


def _surname(name: str, length: int) -> float:
    if length == 2:
        return 1.8
    if len(name) == 4 and name[0] in COMMON and name[1] in COMMON:
        return 2.0
    if not length:
        return -1.4
    if name[0] in COMMON or name[0] in NOTHING_ELSE:
        return 0.9
    return -1.6 if name[0] in WORD_SURNAMES else 0.2


def _given(given: str, length: int) -> float:
    weight = {1: 0.0, 2: 0.6}.get(len(given), -0.6 if length else 0.0)
    weight += 0.9 * sum(c in _GIVEN for c in given) / len(given) - 0.3
    weight -= _NO_ENDING.get(given, 0.0) if length == 1 else 0.0
    return weight - 1.2 * sum(map(rarely_in_names, given))
