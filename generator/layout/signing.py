"""The words of 署名, as Chinese newspapers print it: offices, houses, labels, deeds, marks, and how names are set."""

from __future__ import annotations

import re

HAN = "㐀-鿿\U00020000-\U0003134f"
OFFICE = (
    r"(?:记者站|特派记者|记者|記者|通讯员|通訊員|评论员|評論員|特派员|实习生|實習生|撰稿人|撰稿|主笔|主筆|编译|摄影师|攝影師"
    r"|摄影|攝影|摄影者|报道员|作者|文字|特约作者|见习生|主播|编导|志愿者|供稿|本期主持人|主持人|嘉宾|嘉賓|指导教师|指导老师|指導教師|指導老師)"
)
RANK = (
    r"(?:首席|特约|特約|特派|专职|见习|实习|實習|全媒体|全媒體|融媒体|融媒|多媒体|资深|高级|主任|文字|摄影|攝影|图片|视觉|财经|体育"
    r"|法治|时政|文化|驻[㐀-鿿]{1,4}?|兼职|本报|本報|本刊|本社|本网|客户端|系列)"
)
HOUSE = r"(?:[㐀-鿿A-Za-z《》·•]{1,16}?(?:报|報|社|网|網|台|臺|刊|传媒|集团|日报|中心|频道|客户端|周刊|新闻|讯))"
ROLE = re.compile(rf"(?P<house>{HOUSE}|[㐀-鿿]{{2,6}}?)??(?P<role>{RANK}*{OFFICE}|本报特约(?=[\s\u3000]))[:：]?")
LABEL = re.compile(
    r"(?P<label>(?:采写|採寫|采访|採訪|撰文|撰稿|文字|文稿|执笔|整理|解答|答疑|作者|记者|记录|口述|编译|图片|圖片|摄影|攝影|摄像|供图|供圖|制图|绘图|漫画|插图|插画|航拍|采访人|文图|图文"
    r"|文\s*[/／、]\s*(?:图|圖|摄|攝|片)|(?:图|圖)\s*[/／、]\s*文|文|图|圖|摄|攝|统筹|策划|视频))\s*[:：/／|｜]\s*"
)
BARE_LABEL = re.compile(
    r"(?:本版|本文|本组)?(?:文\s*[/／、]?\s*(?:图|圖|摄|攝|片)|(?:图|圖)\s*[/／、]?\s*文|采写|撰文|摄影|攝影|文|图|圖)(?=\s)"
)
DONE = re.compile(
    r"(?P<done>(?:[㐀-鿿]{2,10}(?:报道|報道|報導)|翻拍|航拍|摄于(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|特稿|专稿|摄影报道|攝影報道|摄影|攝影|图片报道|文并摄|文并图|文/摄|文、图|文／图|文/图|图/文|图文报道|图文|文图|综合报道|报道|報道|報導|供图|供圖"
    r"|绘图|制图|漫画|插图|插画|画(?=[）)\s]|$)|制作|绘|繪|作(?=[）)\s]|$)|摄|攝|图|圖|文|供稿|提供|整理|编译|撰文|采写|综合|综述|专电|电))"
)
AGENCY = re.compile(rf"(?P<house>{HOUSE})(?:发|發|供图|图片|照片|资料图片|资料片|传真照片)(?![{HAN}])")
# Where pictures come from: 王一鸣摄（影像中国）, 王一鸣 摄/光明图片, 人民视觉.
PICTURE_AGENCY = (
    r"(?:人民视觉|影像中国|视觉中国|东方IC|IC\s?photo|CFP|CNSPHOTO|图虫(?:创意)?|全景视觉|达志影像"
    r"|(?:光明|人民|中新|新华社|中新社|本报)(?:图片|照片)(?:社|网)?)"
)
GIVEN_BY = re.compile(rf"[/／|｜]?\s*(?P<house>{PICTURE_AGENCY})(?![{HAN}])", re.IGNORECASE)
# 新华网, 东桥日报 before a name without any office.
PAPER = re.compile(
    rf"[{HAN}]{{2,8}}(?:网|日报|晚报|晨报|早报|时报|通讯社|电视台|广播电台|频道|客户端|传媒|融媒体中心|融媒)"
)
# Before what looks like a name only: 整理 房间 is none.
LABEL_OF_NAME = re.compile(
    r"(?:口述|整理|执笔|撰稿|漫画|插图|插画|绘图|航拍|题图)[\s\u3000]+(?=(?P<name>[㐀-鿿]{2,4})(?:[\s\u3000、]|$))"
)
# 王一鸣摄影 at the end: what somebody did, no office.
ENDS_IN_PHOTOGRAPHY = re.compile(rf"[{HAN}]{{2,3}}摄影[）)】\]]?$")
LABELS_TOO = re.compile(r"摄影|攝影|图片|文|图|圖")
# 乌兰其木格: behind an office names of other peoples stand without a dot.
LONGEST_NAME, LONGEST_OF_PEOPLES = 4, 6
LONGEST_PEN_NAME = 3
PHOTOGRAPHED = "摄攝"
# 志愿者三千六百人 counts people and names none.
COUNTED = re.compile(r"^[一二两三四五六七八九十百千万亿几数多余\d]+(?:多|余)?[人名位个]$")
SPACED = re.compile(rf"[\s\u3000]+([{HAN}])(?=(?:摄|攝|摄影|攝影)?(?![{HAN}]))")
SURNAME_APART = re.compile(rf"[\s\u3000]+([{HAN}]{{1,2}})(?=(?:摄|攝|摄影|攝影)?(?![{HAN}]))")
LEAD = re.compile(
    r"(?:资料照片|资料图片|资料片|资料图)(?=[，,、\s])|(?:均由|均为|全部由|由|以上图片|以上照片|本组图片|本版图片|未署名图片|图片均|照片均|图片|照片)(?=[^\s:：/／|｜])"
)
GIVER = re.compile(
    r"(?:读者|讀者|网友|網友|市民|游客|遊客|村民|居民|戏迷|戲迷|球迷|影迷)"
    r"(?:[\s\u3000]+|(?=(?P<name>[㐀-鿿]{2,3}?)[\s\u3000]*(?:摄|攝|供图|供圖|提供)[）)]?$))"
)
ASIDE = re.compile(r"[（(](?![^（()）]*(?:摄|攝|记者|記者))[^（()）]{2,24}[）)]$")
SENT_FROM = re.compile(rf"(?:发自|發自|写于|寫於|摄于|攝於)[{HAN}·]{{2,14}}$")
SURELY_PICTURED = re.compile(
    r"^[（(](?!本报|本報|资料|資料|网络)[㐀-鿿]{2,3}(?:摄|攝)[）)]$|[\s\u3000](?:摄|攝|摄影|攝影)[）)】]?$"
    r"|^[㐀-鿿][\s\u3000]+[㐀-鿿][\s\u3000]+(?:供图|翻拍|航拍|绘图|制图)[）)】]?$"
)
# □ 员　外: behind a mark, what is spaced out as names are is a name, surname or not.
SPREAD = re.compile(rf"^[□■○●◆◇][\s\u3000]*(?:[{HAN}][\s\u3000]+[{HAN}](?:[\s\u3000、]+|$))+$")
# 向 东 作; but 周 作 人
NO_DEED = rf"(?![摄攝图圖文词詞曲诗詩辑輯编譯译]|[作绘繪](?![\s\u3000]*[{HAN}]))"
SET_WIDE = re.compile(rf"\s*[（(]?\s*(?P<name>[{HAN}](?:[\s\u3000]+{NO_DEED}[{HAN}]){{2,3}})\s*[）)]?\s*")
# 段 晓 峰  郭 子 豪: within a name the gaps are alike, and three characters are one name where no fourth follows so.
THREE_APART = re.compile(
    rf"[{HAN}](?P<gap>[\s\u3000]+){NO_DEED}[{HAN}](?P=gap){NO_DEED}[{HAN}](?![{HAN}])"
    rf"(?!(?P=gap)(?![\s\u3000]){NO_DEED}[{HAN}](?![{HAN}]))"
)
# 段 晓 峰 郭 子 豪: a row that only surnames part.
ROW_APART = re.compile(
    rf"[{HAN}](?P<gap>[\s\u3000]+){NO_DEED}[{HAN}](?:(?P=gap){NO_DEED}[{HAN}]){{2,10}}(?![{HAN}])(?!(?P=gap)[{HAN}])"
)
# 向 东 谢 雨晴: where the third has its given name behind it, two names stand here.
GIVEN_APART = re.compile(rf"[\s\u3000]+(?P<given>[{HAN}]{{2}})(?![{HAN}])")
MARK = re.compile(
    r"[（(]?(?:除署名外|署名除外|除署名者外|除署名的外)[）)]?|[■□●○◆◇▲△◎⊙★☆※▍▌◢◣•·]+|[nNlu](?=[\s\u3000]*(?:本报|记者))|[（(【\[]|[）)】\]]"
)
SEPARATOR = re.compile(r"[\s、，,;；|｜&/／]+|(?<=[㐀-鿿])[和与及](?=[㐀-鿿])")
RUN = re.compile(rf"[{HAN}](?:[{HAN}A-Za-z]|[·•・．](?=[{HAN}A-Za-z]))*")
PHOTO = re.compile(r"[摄攝图圖照影拍绘画]|作$|视觉|供图|提供$")
# 文化馆供图, 白云区提供: what begins as names do is an office all the same.
OFFICE_GIVES = re.compile(
    r"[㐀-鿿]*(?:[局馆館站台臺厂廠社校院部委办辦处處所组組司店园園区區县縣市镇鎮乡村庙廟]|中心|学会|协会|工会|大队|车队|连队)"
)
GIVES = re.compile(r"(?:供图|供圖|提供|供稿)$")
TEXT_TOO = re.compile(r"文|采写|撰|报道|報道|報導")
