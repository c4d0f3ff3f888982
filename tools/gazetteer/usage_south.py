"""What the Chinese newspapers of Southeast Asia call its towns, written down from general knowledge."""

from __future__ import annotations

# Country and name in GeoNames → the forms that they print, where GeoNames holds them not or only beside others.
USUAL_SOUTH = """\
MY Batu Pahat: 峇株巴辖
MY Muar: 麻坡
MY Klang: 巴生
MY Kuala Terengganu: 瓜拉登嘉楼
MY Kota Bharu: 哥打巴鲁/哥打峇鲁
MY Alor Setar: 亚罗士打
MY Sandakan: 山打根
MY Tawau: 斗湖
MY Miri: 美里
MY Bintulu: 民都鲁
MY Kluang: 居銮
MY Segamat: 昔加末
MY Sungai Petani: 双溪大年
MY Kajang: 加影
MY Petaling Jaya: 八打灵再也
MY Shah Alam: 莎阿南/沙阿南
MY Subang Jaya: 梳邦再也
MY Puchong: 蒲种
MY Rawang: 万挠
MY Sepang: 雪邦
MY Port Dickson: 波德申
MY Sitiawan: 实兆远
MY Raub: 劳勿
MY Mersing: 丰盛港
MY Kota Tinggi: 哥打丁宜
MY Lahad Datu: 拿笃
MY Keningau: 根地咬
MY Sarikei: 泗里街
MY Semporna: 仙本那
MY Sibu: 诗巫
ID Semarang: 三宝垄
ID Palembang: 巨港
ID Singkawang: 山口洋
ID Surakarta: 梭罗市/苏拉卡尔塔
ID Banda Aceh: 班达亚齐
ID Balikpapan: 巴厘巴板
ID Manado: 万鸦老/美娜多
ID Pekanbaru: 北干巴鲁
ID Cirebon: 井里汶
ID Malang: 玛琅
ID Ambon: 安汶
ID Batam: 巴淡
TH Hat Yai: 合艾
TH Songkhla: 宋卡
TH Khon Kaen: 坤敬
TH Udon Thani: 乌隆他尼
TH Kanchanaburi: 北碧
TH Betong: 勿洞
VN Hạ Long: 下龙
VN Ðà Lạt: 大叻
VN Vũng Tàu: 头顿
VN Mỹ Tho: 美萩
VN Haiphong: 海防市
KH Battambang: 马德望
KH Paoy Paet: 波贝
KH Bavet: 巴域
LA Savannakhet: 沙湾拿吉
LA Pakse: 巴色
MM Mawlamyine: 毛淡棉
MM Myawaddy: 妙瓦底
MM Pyay: 卑谬
MM Pathein: 勃生
PH Cebu City: 宿务/宿雾
PH Iloilo: 怡朗
PH Davao: 达沃/纳卯
PH Zamboanga: 三宝颜
PH Quezon City: 奎松城/计顺市
PH Bacolod City: 巴科洛德/描戈律
PH General Santos: 桑托斯将军城
PH Cagayan de Oro: 卡加延德奥罗
PH Baguio: 碧瑶
PH Dumaguete: 杜马格特
PH Puerto Princesa: 普林塞萨港
BN Kuala Belait: 马来奕
MY Pontian Besar: 笨珍
MY Johor Bahru: 新山
SG Jurong Town: 裕廊
SG Tampines New Town: 淡滨尼
SG Bedok New Town: 勿洛
SG Woodlands: 兀兰
SG Punggol: 榜鹅
SG Geylang: 芽笼
"""
