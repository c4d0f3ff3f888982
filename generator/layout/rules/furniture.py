"""版面附件: folio, editors' line, telephone numbers: on the page, in no report.

A line is furniture when nothing but furniture stands in it: what is left after taking away dates, page numbers,
editors and addresses is at most a paper's or a page's name.
"""

from __future__ import annotations

import re

from generator.layout.punctuation import SENTENCE_END
from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

LONGEST = 120
HAN = "㐀-鿿"
OFFICE = (
    r"(?:本版|本期|值班|执行|责任|責任|版式|视觉|美术|美術|图片|文字|首席|副)*"
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|美编|美編|版式|校对|校對|检校|组版|組版|排版|监制|審校|审校|审读|审签|编审|[一二三初复终]审|值班主任|值班编委|值班总编"
    r"|编委|主编|主編|总编|总值班|出版人|社长|制图|制版|设计|版面设计|统筹|电脑制作)"
)
NAMES = rf"(?:[\s　:：/／、,，|｜]*(?:[{HAN}]{{2,4}}(?![{HAN}])|[{HAN}](?:[ 　]+[{HAN}])+(?![{HAN}])))*"
EDITORS = re.compile(rf"{OFFICE}\s*[:：/／|｜]?{NAMES}")
DAY = re.compile(
    r"(?:中华民国|民国)\s*(?:\d{1,3}|[〇○零一二三四五六七八九十百]{1,5})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
    r"|(?:公元|西元)?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年./\-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./\-]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?"
)
WEEKDAY = re.compile(
    r"(?:星期|周|礼拜|週)[一二三四五六日天]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[^\s|｜]{2,8}|(?:农历|農曆|夏历)[^\s|｜]{2,14}|民國[^\s]{2,4}年(?:[^\s]{2,8}日)?"
)
NUMBER = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
    r"(?=[\s　|｜]+(?:星期|周|礼拜|週)[一二三四五六日天])"
    r"|第\s*[A-Z]?[\d一二三四五六七八九十]{1,4}\s*[版期号页](?:\s*[（(:：][^。]{0,16})?|(?:今日|本期|共)\s*\S{1,3}\s*版|(?<![^\s\u3000])[一二三四五六七八九十]{1,3}版(?=[\s\u3000·•|｜]|$)"
    r"|总第\s*\S{1,6}\s*[期号]"
    r"|(?<![A-Za-z\d])[A-Z]?\d{1,2}\s*版?(?![A-Za-z\d年月日%％.．:：])|版(?=[\s:：]|$)"
)
ADDRESS = re.compile(
    r"(?:新闻|报料|投稿|订阅|发行|广告|服务|读者|联系|爆料|咨询|电子|编辑部|本报|本社|热线|举报|监督)*(?:专线|專線|电话|電話|热线|熱線|邮箱|郵箱|信箱|网址|網址|传真|地址|社址|邮编|邮政编码"
    r"|E-?mail|QQ|微信|微博|公众号|邮发代号|代号(?=\s*[:：]?\s*\d)|国内统一(?:连续出版物)?(?:号|刊号)|统一刊号|零售价?|定价|扫码\S*|扫一扫\S*|CN)\s*(?:[:：]\s*|(?=[（(\dC]))[\w@.:/\-—()（）+]*"
    r"|https?://\S+|www\.\S+|[\w.\-]+@[\w.\-]+|[（(]?[\d□]{2,4}[）)]?[-\s]?[\d□]{3,4}-?[\d□]{4}",
    re.IGNORECASE,
)
# Beside a strong mark only: what asks the readers to write.
ASKING = re.compile(
    rf"(?<![{HAN}])(?:(?:新闻)?(?:报料|爆料|热线|投稿)|本版投稿|(?:来信|来稿|来函|稿件)请寄[㐀-鿿\d]{{2,20}}|[{HAN}]{{0,8}}(?:微信公众号|官方微信|官方微博|客户端|[{HAN}]编辑部))(?![{HAN}])"
)
ISSUE = re.compile(r"第\s*\d{3,6}\s*[期号](?!楼|院|线|台)|今[日天]\s*\d{1,3}\s*版")
# 承印：海岸报业有限公司, 印刷:某某印务中心: who prints the paper.
PRINTER = re.compile(
    r"(?:承印|印刷|督印|出版|发行|总代理|总发行|印行)(?:者|人|商|单位|所)?\s*[:：]\s*"
    rf"[{HAN}]{{2,20}}(?:公司|厂|社|中心|局|印务|印社)?(?![{HAN}])"
)
# P.14, Ｐ．１４
LETTERED_PAGE = re.compile(r"(?<![A-Za-z\d])(?:Page|P)\s*[.．]?\s*\d{1,3}(?![A-Za-z\d])", re.IGNORECASE)
STRONG = (EDITORS, DAY, ADDRESS, WEEKDAY, ISSUE, PRINTER)
# 【广告】某某家电城 特价…: an advertisement that says so.
ADVERTISES = re.compile(r"^[【\[〔]\s*(?:公益)?广告\s*[】\]〕].+")
ADVERTISED = "an advertisement, by its label"
# 天气　今夜多云转阴,东南风3级,23℃～29℃
WEATHER = re.compile(
    rf"^(?:今[日天夜晚明]|明[日天晨]|本市|本地|[{HAN}]{{2,4}})?天气(?:预报)?[\s　:：|｜]"
    r"[^。]*(?:\d\s*[℃度°]|[风\d]\s*级)[^。]*。?$"
)
MOST_OF_WEATHER = 80
ON_SCREEN = re.compile(
    r"^(?:\d?\s*(?:上一篇|下一篇|上一版|下一版|放大|缩小|默认|打印|关闭|返回目录|返回首页|收藏)[\s\d|｜/]*)+$|^专栏[:：]\S{0,10}$"
    r"|^!\[[^\]]*\]\([^)]*\)$|^<!--.*-->$|^<img[^>]*>$"
    r"|^字[号號体][:：]\s*[默认認超大中小打印\s|｜]+$|版权所有|Copyright|All Rights Reserved|©"
    r"|^(?:【返回】|一键分享|分享到.{0,12}|展开通版|收缩通版|通版阅读请点击[:：]?|(?:本版)?标题导航|版面导航|版面目录|PDF\S{0,4}|朗读|语音播放|打印本页|关闭窗口"
    r"|点击右上角微信好友|朋友圈|请使用浏览器分享功能进行分享|当前版[:：]\s*\S{0,8}|(?:发布|发表)(?:日期|时间)[:：][\d\s\-/:年月日]*"
    r"|(?:浏览|阅读|点击)(?:次数|量)[:：]\s*\d*\s*次?|您(?:现在|当前)的位置[:：].*|【纠错】|(?:版权)?声明[:：].*|[上下]一[篇版][:：].*|首页\s*[>＞›»].{1,30})$",
    re.IGNORECASE,
)
# 扫码看视频, 更多内容请扫描二维码: where the paper goes on elsewhere. 扫码支付进乡村 is a headline.
SEEN = (
    rf"(?:(?:更多|相关|精彩|完整|现场|本报|本文|全文|详情|内容|新闻|资讯|报道|短?微?视频|直播|图集|图片|音频|海报|专题|作品|产品|新媒体|融媒体?|公众号|客户端|我们|H5|VR"
    rf"|《[^《》]{{1,12}}》|[{HAN}]{{2,8}}(?:客户端|公众号|视频号|抖音号|微信|微博)|[、，,的和与请可即\s])+)"
)
SCANNED = (
    r"(?:(?:微信|手机)?(?:扫码|扫一扫|扫描|扫)(?:[左右上下文本侧方边中面此]{0,3}二维码)?|长按(?:识别)?(?:二维码)?|识别二维码)"
    r"[、，,\s]*(?:即?可?(?:观看|查看|收看|浏览|阅读|收听|了解|关注|下载|进入|获取|加入|订阅|看|听|读))?"
)
SIGNS = r"[▲▼◀▶↑↓←→■□◆●（()）【】\[\]\s！!]*"
INVITES = re.compile(
    rf"^{SIGNS}(?:{SEEN}?{SCANNED}{SEEN}?|{SCANNED}(?<=关注|下载|进入)[“《]?[{HAN}]{{2,10}}[”》]?"
    rf"|(?:更多|详细|相关|全文|完整)[{HAN}]{{0,6}}(?:请见|请看|详见|见|请?登录|请?关注)[^。]{{0,12}}(?:客户端|公众号|视频号|微博|网站?)){SIGNS}$",
    re.IGNORECASE,
)
INVITING = "where the paper goes on elsewhere"
# A line of signs between reports, a page number between dashes, the number in a picture.
RULED = "a rule between reports"
RULE = re.compile(r"[─━│┃┌┐└┘├┤┬┴┼═║╔╗╚╝※＊*—–―─=＝_~～·•☆★◆◇■□●○▲△\-\s\u3000]{3,}")
PAGE_NUMBER = re.compile(
    r"[—–―─－\-·]{1,2}\s*\d{1,3}\s*[—–―─－\-·]{1,2}|(?P<rule>[—–―─－\-]{3,})\s*[A-Z]?\d{1,3}\s*(?P=rule)|[①-⑳❶-❿]|第\s*\d{1,3}\s*页(?:\s*[/／,，]?\s*共\s*\d{1,3}\s*页)?"
)
PAGINATED = "the number of a page or a picture"
POINTS = "points to another page, or to what is no text"

# 头版, A叠, 公益广告; 相关报道见3版.
ALONE = re.compile(r"[（(【]?(?:公益广告|广告|头版|[A-Z]叠)[）)】]?")
REFERS = re.compile(
    r"[（(【▶▲■◆>＞\s]*(?:相关|更多|详细|本文|全文)?(?:报道|新闻|内容|消息|图片|解读|评论|全文)?请?(?:详见|参见|另见|见|刊)\s*(?:今日|本报)?\s*"
    r"(?:第?\s*[A-Z]?\d{1,3}(?:[-—、]\d{1,3})?\s*版|第?[一二三四五六七八九十]{1,3}版)[）)】▶▲>＞\s]*"
)
WHOLE = ((RULE, 0.95, RULED), (PAGE_NUMBER, 0.9, PAGINATED), (ALONE, 0.85, POINTS), (REFERS, 0.85, POINTS))
# What some words in a line tell, where it is not longer than that.
BY_WORDS = (
    (ADVERTISES, LONGEST, 0.85, ADVERTISED),
    (WEATHER, MOST_OF_WEATHER, 0.85, "what the weather will be"),
    (INVITES, LONGEST, 0.9, INVITING),
    (ON_SCREEN, LONGEST, 0.9, "what a page on the web puts around the text"),
)
# WORLD JOURNAL, HEDONG DAILY beside the paper's name
IN_LETTERS = re.compile(r"(?<![A-Za-z])[A-Z][A-Z'’.&]{2,}(?:\s+[A-Z][A-Z'’.&]+)*(?![A-Za-z])")

# 编辑同志： opens a reader's letter.
LETTER = re.compile(r"(?:尊敬的|亲爱的|敬爱的)?(?:编辑(?:同志|部|老师|先生|朋友|们)|总编)")
# 开工：2019年12月26日, 设计时速：350公里 and 2024年8月11日于清溪镇 say something; 版次：A02 does not.
SAYS = re.compile(
    rf"(?!日期|见报|出报|出版|时间|時間|今日|今天|本报|本報|本期|总第|版次|版面|共)[{HAN}]{{2,8}}[：:]\s*\d|(?:{DAY.pattern})[于於][{HAN}]{{2,8}}$"
)
LEFT = re.compile(rf"[{HAN}A-Za-z\d]")
MOST_LEFT, MOST_BETWEEN_GAPS = 10, 24
WIDE_GAP = re.compile(r"\S[ \u3000]{2,}(?=\S)|\S\u3000+(?=\S)")
PAPER_NAME = re.compile(rf"^[《]?[{HAN}]{{2,8}}(?:报|報|周刊|週刊|晨刊|晚刊|时代|導報|讯|訊|周末|週末)[》]?(?=[\s　·])")
PAPER_AT_END = re.compile(rf"(?<=[\s　])[《]?[{HAN}]{{2,8}}(?:报|報|周刊|週刊|时代|導報|讯|訊)[》]?$")
# 皖江晨讯 A02 防汛特刊: names, and between or beside them a page that nothing else is written like.
FOLIO = re.compile(
    rf"(?:[{HAN}·]{{2,8}}[\s　|｜]+){{0,2}}(?:[A-Z]\s?\d{{1,3}}版?|\d{{1,2}}\s*版|第\s*\S{{1,3}}\s*版)"
    rf"(?:[\s　|｜]+[{HAN}·]{{2,8}}){{0,2}}"
)
LONGEST_FOLIO = 30
MOST_BESIDE_NAME = 6
PAPER = re.compile(
    rf"^[《]?[{HAN}]{{2,8}}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|日報|晚報|時報|报|報|周刊|新闻)[》]?(?:\s*[·•]\s*[{HAN}]{{2,8}})?$"
)


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The whole line as furniture, where it holds nothing else."""
    text = segment.text
    for pattern, confidence, reason in WHOLE:
        if pattern.fullmatch(text):
            return (segment.taken_for(Kind.FURNITURE, confidence, reason),)
    for pattern, longest, confidence, reason in BY_WORDS:
        if len(text) <= longest and pattern.search(text):
            return (segment.taken_for(Kind.FURNITURE, confidence, reason),)
    if len(text) > LONGEST or SENTENCE_END.search(text) or LETTER.match(text) or not _is_furniture(text):
        return None
    return (segment.taken_for(Kind.FURNITURE, 0.9, "folio or editors' line"),)


def _is_furniture(text: str) -> bool:
    if SAYS.match(text) and not ADDRESS.search(text):
        return False
    strong = any(pattern.search(text) for pattern in STRONG)
    rest, taken = PAPER_AT_END.sub(" ", PAPER_NAME.sub(" ", text)), 0
    for pattern in (ADDRESS, PRINTER, LETTERED_PAGE, EDITORS, DAY, ISSUE, NUMBER, WEEKDAY, ASKING):
        taken += sum(len(found.group()) for found in pattern.finditer(rest))
        rest = pattern.sub(" ", rest)
    left = len(LEFT.findall(IN_LETTERS.sub(" ", rest) if strong else rest))
    if strong and (PAPER_NAME.match(text) or PAPER_AT_END.search(text)) and len(WIDE_GAP.findall(text)) >= 2:
        return left <= MOST_BETWEEN_GAPS
    if strong:
        return left <= MOST_LEFT and left <= taken + 2
    if (PAPER_NAME.match(text) or PAPER_AT_END.search(text)) and taken and left <= MOST_BESIDE_NAME and len(text) <= 60:
        return True
    if len(text) <= LONGEST_FOLIO and FOLIO.fullmatch(text):
        return True
    return taken > 0 and left <= 4 and len(text) <= 14 and bool(re.search(r"\d", text)) and _short_folio(text)


def _short_folio(text: str) -> bool:
    """要闻 03, A05 城事, 3版."""
    return bool(
        re.fullmatch(
            rf"[{HAN}]{{0,4}}[\s·|/]*[A-Z]?\d{{1,2}}\s*版?[\s·|/:：]*(?:[{HAN}]{{0,4}}|[{HAN}]{{2,4}}[·•][{HAN}]{{2,4}})|第\S{{1,3}}版(?:\s*[（(:：][^。]{{0,16}})?[:：]?\s*[{HAN}]{{0,4}}",
            text,
        )
    )
