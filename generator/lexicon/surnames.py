"""Chinese surnames: whether a few characters can be somebody's full name.

The single surnames are those that the Ministry of Public Security's yearly name reports and the 百家姓 list
as in use; the compound ones are those still borne.
"""

from __future__ import annotations

import re

COMPOUND = frozenset(
    (
        "欧阳 司徒 诸葛 上官 司马 慕容 皇甫 尉迟 公孙 令狐 东方 东门 南门 北宫 夏侯 南宫 "
        "端木 申屠 轩辕 独孤 宇文 长孙 鲜于 闾丘 赫连 呼延 东郭 西门 百里 太史 钟离 淳于 "
        "单于 澹台 濮阳 公冶 宗政 万俟 闻人 第五 拓跋 歐陽 司馬 諸葛 東方 南宮 尉遲 公孫 "
        "長孫 鮮于 鍾離 "
        "漆雕 亓官 公羊 公良 乐正 壤驷 谷梁 夹谷 宰父 巫马 公西 颛孙 司寇 左丘 羊舌 太叔 梁丘 "
    ).split()
)
SINGLE = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜"
    "崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊"
    "葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉"
    "骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏"
    "宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班"
    "储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门"
    "云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於"
    "呼居揭干但尧嘉冶斛逄邴后郇益羿保睢竺晨智侍底衣仉励英展缑瑞历才库厍暴幸别滑元常佴呙矫郗禤郏钭钮宰笪"
    "粘闭岩习菅阎"
    "張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蔣葉蘇魏呂盧鐘鍾譚陸範賈韋鄒閆龍陶賀顧龔萬錢嚴湯溫龐顏莊聶魯喬齊關蘭寧紀畢單"
    "塗駱藍蒙華時農車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏遲鄺談樂儲勞諶樓滿聞厲闞國晉門雲烏區簡繆".strip()
)
NAME = re.compile(r"[㐀-鿿\U00020000-\U0003134f]{2,4}")
FOREIGN_NAME = re.compile(r"[㐀-鿿A-Za-z]{1,8}(?:[·•・.．][㐀-鿿A-Za-z]{1,8})+")


def has_surname(name: str) -> bool:
    """Whether `name` (no white space inside) begins with a surname and is as long as a Chinese full name."""
    if not NAME.fullmatch(name):
        return False
    if name[:2] in COMPOUND:
        return len(name) >= 3
    return (name[0] in SINGLE and len(name) <= 3) or (len(name) == 4 and name[0] in SINGLE and name[1] in SINGLE)


def can_be_name(name: str) -> bool:
    """Whether `name` can be a person's name at all: a Chinese full name, or one with the dot of other peoples."""
    return has_surname(name) or bool(FOREIGN_NAME.fullmatch(name))
