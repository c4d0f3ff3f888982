"""Words that stand around people's names in Chinese newspapers. Written for this program from general knowledge."""

from __future__ import annotations

import re

# What a noun ends on that says what somebody is, does, or is to somebody.
_ENDINGS = (
    "员 师 长 家 者 手 工 匠 警 兵 民 官 生 人 友 友们 代表 记 书记 主任 主席 总理 总统 首相 大臣 部长 经理 "
    "总监 会计 出纳 司机 教授 "
    "讲师 院士 博士 硕士 学者 专家 大夫 医生 护士 护师 教师 老师 教练 裁判 校长 园长 老板 掌柜 店主 户主 机长 "
    "船长 列车长 司令 政委 参谋 "
    "将军 战士 列兵 干事 干部 支书 村官 组长 队长 班长 连长 排长 营长 团长 师长 旅长 军长 局长 处长 科长 所长 "
    "站长 厂长 场长 社长 "
    "院长 馆长 庭长 县长 市长 省长 区长 镇长 乡长 村长 里长 州长 会长 理事 董事 总裁 秘书 助理 律师 法官 "
    "检察官 编辑 记者 通讯员 "
    "作者 导演 演员 歌手 画家 诗人 作家 主播 主持人 青年 少年 老人 老汉 大妈 男子 女子 男孩 女孩 小伙 姑娘 "
    "妇女 孩子 儿童 选手 "
    "冠军 亚军 季军 得主 队员 球员 门将 前锋 后卫 中锋 妻子 丈夫 儿子 女儿 父亲 母亲 爸爸 妈妈 爷爷 奶奶 外公 "
    "外婆 哥哥 弟弟 姐姐 "
    "长子 次子 长女 次女 独子 独女 "
    "妹妹 叔叔 伯伯 舅舅 姑姑 侄子 侄女 孙子 孙女 外孙 儿媳 女婿 媳妇 老伴 老公 老婆 爱人 搭档 徒弟 师傅 师父 "
    "同事 同学 同桌 同伴 "
    "邻居 队友 战友 好友 网友 读者 旅客 乘客 游客 顾客 客户 住户 业主 房东 患者 病人 伤者 死者 嫌疑人 被告人 "
    "原告 被告 证人 英雄 "
    "烈士 模范 劳模 标兵 先进 党员 团员 群众 社员 村民 居民 市民 农民 牧民 渔民 工人 商人 军人 老兵 退役军人 "
    "志愿者 义工 保安 保洁 保姆 "
    "骑手 快递员 外卖员 校友 学生 新生 研究生 大学生 毕业生 考生 传人 传承人 负责人 领队 领班 法人 当事人 "
    "发言人 联系人 主理人 创始人 "
    "合伙人 候选人 代言人 带头人 大户 能手 状元 支书 大使 公使 参赞 领事 特使 外长 防长 财长 议长 议员 委员 "
    "常委 副主席 领导人 元首 "
    "国王 女王 王子 公主 总书记 司令员 政治委员 研究员 工程师 设计师 建筑师 农艺师 技师 药师 厨师 教官 辅导员 "
    "班主任 馆员 船员 "
    "拖拉机手 机枪手 水手 助手 高手 射手 旗手 鼓手 号手 绣娘 厨娘 华侨 归侨 侨胞 侨领 船工 民工 技工 电工 木工 "
    "瓦工 矿工 焊工 钳工 "
    "技术员 饲养员 管理员 讲解员 审计员 女工 男工 学徒 学员 裁缝 主厨 大厨 楼长 "
    "河长 林长 族长 管家 会计师 总工 总工程师 首席"
).split()
OCCUPATION = re.compile("(?:" + "|".join(sorted(set(_ENDINGS), key=lambda w: (-len(w), w))) + ")$")
# The same where the tagger cut through the word: only endings of two characters and more can be trusted then.
CALLING = re.compile(
    "(?:" + "|".join(sorted((w for w in set(_ENDINGS) if len(w) > 1), key=lambda w: (-len(w), w))) + ")"
)
# One post, one person: hardly ever followed by another noun. The others also name whole groups (学生家长, 居民小区).
SINGLE_POST = re.compile(
    r"(?:书记|主任|主席|[^部学家生成增特专擅擅校]长|校长|部长|家长|会计|教授|院士|农艺师|工程师|设计师|"
    r"教练|总监|经理|总裁|司机|支书|村官|领队|"
    r"预报员|技术员|报关员|研究员|讲解员|爆破工|主人|店主|户主|医生|医师|护士|大夫|律师|法官|妻子|丈夫|"
    r"儿子|女儿|[长次]子|[长次]女|父亲|母亲|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|"
    r"姐姐|妹妹|老伴|徒弟|师傅|同桌|搭档|[^学]者|[绣厨]娘|[^人]员|[匠师])$"
)
COLLECTIVE = frozenset(
    "党员 团员 群众 人员 社员 队员 成员 会员 干部 学生 居民 市民 村民 农民 工人 职工 员工 人民 公民 选民 灾民 "
    "移民 代表 专家 学者 医生 "
    "教师 老师 军人 官兵 民兵 商人 客人 工作人员 医务人员 科研人员 业主 住户 读者 观众 听众 患者 病人 旅客 "
    "乘客 游客 顾客 家人 亲人 "
    "众人 老人 青年 少年 儿童 妇女 孩子 大学生 志愿者 消费者 劳动者 记者 网友 同学 个人 本人 他人 家长 "
    "特长 成长 增长 延长 部长".split()
)
REPORTER = re.compile(
    r"(?:记者|记者站|通讯员|实习生|摄影|特约撰稿人?|评论员|撰稿|报道员|特派员|编辑|作者|主持人|整理|采写|口述)$"
)
NAMED = frozenset(
    "叫 名叫 姓名 叫做 叫作 取名 名为 化名 原名 本名 人称 笔名 艺名 法号 法名 网名 署名 绰号 外号 小名".split()
)
ONE_PERSON = re.compile(r"[一这那每][位名个]|岁的?|[男女老]$|年级$|族$|[位名]$")

SPEECH = frozenset(
    "说 说道 表示 介绍 介绍说 告诉 指出 认为 强调 坦言 回忆 回忆说 解释 解释说 笑道 笑着说 感慨 感叹 直言 透露 "
    "称 谈到 说起 提到 建议 "
    "提醒 呼吁 答 答道 问 问道 喊 喊道 补充 补充说 坦承 分析 分析说 总结 回答 回应 宣布 写道 看来 讲 讲述 道 "
    "讲道 叹 叹道 自豪 "
    "深有感触 欣慰 激动 高兴 兴奋 感动 无奈 苦笑 笑 笑说 点头 摇头 接过 掏出 拿出 指着 翻开 打开 站起 坐 蹲 走 "
    "跑 拔 背 摸 抬起 拉住 "
    "出生 毕业 退休 当选 获 获得 荣获 担任 出席 主持 主持会议 带领 率领 率队 负责 参加 家住 今年 现年 "
    "来自 籍贯 生于".split()
)
ACTING = frozenset(
    "决定 坚持 赶到 赶来 带头 动员 组织 安排 发现 想 想起 觉得 记得 知道 明白 打算 选择 递 递给 捧 捧着 抱 "
    "抱着 扛 扛着 牵 牵着 骑 骑着 伸手 举 举起 举着 弯腰 "
    "蹲下 起身 转身 回头 抬头 低头 哭 哭了 叹气 挥手 拍 拍板 皱眉 咧嘴 点点头 摇摇头 推开 推门 端 端着 端起 "
    "放下 提着 拎着 敲 敲着 喝 吃 忙 忙着 守 守着 坐在 "
    "站在 蹲在 住 住在 来到 走到 走进 赶 回到 回家 下班 上班 值班 退伍 入伍 入党 去世 逝世 牺牲 结婚 生病 住院 "
    "受伤 遇难 被捕 落网 投案 自首 夺冠 摘金 夺得 "
    "攻入 打进 破门 传球 射门 登场 饰演 主演 执导 创作 撰写 编著 翻译 研究 教 学 读 考上 考入 任 任职 "
    "兼任 出任 辞去 卸任 连任 接任 陪同 会见 访问 致辞 讲话 讲授".split()
)
# Words of one character that stand by themselves between a name and what follows.
BEFORE_SURNAMES = frozenset("老小大阿女男新前原副正总兼和与")
BEFORE_MEASURES = frozenset(
    "了 过 着 搬 合 拍 画 贴 买 有 要 递 撕 留 照 摆 铺 拉 抽 摸 交 发 办 那 这 每 几 两".split()
)
ALONE = frozenset(
    "也 又 还 都 就 却 才 已 便 则 仍 再 更 最 很 不 没 正 曾 将 刚 刚刚 常 总 只 均 皆 亦 先 后 前 中 内 里 上 下 等 "
    "摄 文 图 说 道 称 笑 哭 走 跑 来 去 到 在 是 有 想 看 听 问 答 喊 叫 写 读 唱 站 坐 蹲 躺 睡 吃 喝 忙 累 家 夫 妻 "
    "老 小 大 多 少 死 病 生 住 做 干 当 任 让 请 给 把 被 对 向 从 和 与 同 跟 为 以 用 按 据 及 或 但 而 且 "
    "并 的 了 着 过 输 赢 胜 负 获 得 乘 骑 驾 开 带 拿 抱 背 扛 推 拉 举 摇 点 挥".split()
)
FACING = frozenset(
    "把 将 对 给 向 被 为 从 在 与 和 同 跟 就 也 又 还 却 便 则 才 都 已 已经 正 正在 曾 曾经 一直 一边 带 带着 "
    "拿 拿着 用 看 看着 手 每天 一家 自己 本人 告诉 家里 家 眼中 当时 说 是".split()
)
AFTER_NAME = re.compile(
    r"^(?:先生|女士|小姐|同志|老师|教授|博士|院士|医生|主任|书记|主席|总理|总统|校长|院长|部长|省长|市长|"
    r"县长|镇长|局长|处长|队长|队员|"
    r"等|夫妇|一家|家|家里|夫妻|父子|母女|兄弟|姐妹|姊妹|摄|文|图|供图|报道|扮演|饰|饰演|执导|主演|团队|小组|工作室)$"
)
KIN = re.compile(
    r"^(?:妻子|丈夫|儿子|女儿|父亲|母亲|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|老伴|爱人|孩子|孙子|孙女|"
    r"徒弟|师傅|家人|家属|同事)$"
)

_HANDLES = (
    "大爷 大妈 大娘 大叔 大婶 大伯 大哥 大姐 大嫂 阿姨 阿婆 阿公 阿伯 阿叔 阿嫲 庙公 奶奶 爷爷 婆婆 公公 老太 "
    "老汉 老爹 老伯 老师 师傅 先生 女士 "
    "小姐 太太 同学 公 哥 姐 叔 婶 伯 婆 嫂 姨 爷 娘 妈 老 总 工 导 某 某某 氏 娭毑 嫂子 妹 妹子 嬢嬢"
).split()
HANDLE = re.compile("^[㐀-鿿]{1,2}?(?:" + "|".join(sorted(_HANDLES, key=lambda w: (-len(w), w))) + ")$")
DIMINUTIVE = re.compile(r"^[小老阿大][㐀-鿿]{1,2}$")

_NEVER = frozenset("的了着吗呢吧啊呀们这那哪什没不很个些么被把你我他她它您咱俩几两您怎您")
_RARELY = frozenset("与及或在是到从给让使就都也还但而且因为所以如果虽候上下里外前后内地得过去说看做要")


GOING = frozenset("走进 离开 来到 前往 到达 抵达 位于 途经 进入 返回 回到 走出 奔赴".split())
# Verbs of speech by their letters, for where the tagger has drawn one to the name before it.
SAYING = re.compile(r"(?:说|表示|介绍|告诉|指出|坦言|回忆|认为|透露|强调|感慨|直言|解释|笑着|笑道)")
# Kin terms and forms of address by themselves name nobody.
_KIN = (
    "大爷 大妈 大娘 大叔 大婶 大伯 大哥 大姐 大嫂 阿姨 阿婆 阿公 阿伯 阿叔 阿嫲 阿婶 阿嫂 阿爷 阿嬷 阿姐 阿哥 庙公 "
    "老伯 老伯伯 老大爷 老大娘 老大妈 老爷爷 老奶奶 老太太 老爷子 老人家 老姊妹 老姐妹 老哥 老弟 老兄 老乡 老伙计"
).split()
PEOPLE = frozenset((*_ENDINGS, *_KIN))


def never_in_names(character: str) -> bool:
    """Whether the character is a word of grammar that no given name holds."""
    return character in _NEVER


def rarely_in_names(character: str) -> bool:
    """Whether the character is mostly a word by itself."""
    return character in _RARELY
