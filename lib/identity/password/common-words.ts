import 'server-only'

/**
 * Words and key runs of which the commonest passwords are made, as Vietnamese and English speakers choose them: lower
 * case, without diacritics, digits and signs. Chosen by us from what is widely known; order means nothing.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwords passwd pass passcode passphrase passwordpassword mypassword newpassword thepassword secret secrets
  letmein letmeinnow welcome welcomehome welcomeback changeme changemenow default defaultpassword temp temppassword
  temporary test testing testtest tester tested demo demodemo sample example guest guestguest user username usernames login
  logon signin admin adminadmin administrator administrators root rootroot superuser superadmin supervisor manager
  master masterkey system sysadmin server service services support helpdesk office company security secure computer
  internet windows microsoft google facebook youtube android iphone samsung apple oracle mysql postgres database
  qwerty qwertyuiop qwertyui qwertyqwerty qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdf asdfasdf
  asdfgh asdfghjk asdfghjkl asdfghjklzxcvbnm zxcvbn zxcvbnm zxcvbnmasdf qazwsx qazwsxedc qazwsxedcrfv qwaszx qweasd
  qweasdzxc qweqwe qweqweqwe qwe asd zxc abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk
  abcdefghijkl abcdefghijklm abcdefghijklmn abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcabc abcabcabc aabbcc aaa aaaa
  iloveyou iloveyousomuch iloveyouforever iloveu ilovegod ilovemymom ilovemyself lovelove lovely love lover forever
  foreverlove princess sunshine shadow dragon monkey football baseball basketball soccer superman batman spiderman
  pokemon naruto starwars trustno trustnoone whatever nothing everything something freedom blessed jesus jesuschrist
  michael jennifer jessica jordan charlie thomas daniel andrew joshua ashley nicole amanda matthew robert william
  hello helloworld hellohello goodmorning goodluck happy happybirthday happynewyear summer winter spring autumn
  january february march april june july august september october november december monday friday sunday
  flower butterfly rainbow chocolate cookie cheese pepper ginger orange banana purple yellow silver golden diamond
  liverpool chelsea arsenal barcelona realmadrid juventus manchester manchesterunited mancity manutd ronaldo messi
  matkhau matkhaumoi matkhaucu matkhaumacdinh matkhauadmin matkhaucuatoi mk matkhaumatkhau khongnho khongbiet
  khongcopass khongcomatkhau quenmatkhau dangnhap taikhoan quantri quantrivien nguoidung canbo canbophuong congchuc
  vienchuc hanhchinh hanhchinhcong cong dichvu dichvucong motcua bophanmotcua phuong ubnd ubndphuong uyban uybannhandan
  nhandan nhanvien lanhdao chutich phochutich hotich tuphap tuphaphotich vanthu vanphong phongban giamsat hoso
  hoacuong phuonghoacuong hoacuongbac hoacuongnam danang thanhphodanang tpdanang quangnam hoian hanoi thudohanoi saigon
  tphcm hochiminh thanhphohochiminh hue haiphong cantho nhatrang dalat vungtau vietnam vietnamvodich toiyeuvietnam
  yeuvietnam vietnamtoiyeu conghoaxahoichunghiavietnam doclaptudohanhphuc cachmang dangcongsan bacho
  anhyeuem emyeuanh anhyeuemnhieu anhyeuemmaimai emyeuanhnhieu yeuem yeuanh yeuemmaimai yeuanhmaimai yeuconnhieu yeume
  yeubome bome bomeyeucon conyeume conyeubome giadinh giadinhtoi giadinhlaso giadinhhanhphuc hanhphuc maimai mai
  tinhyeu tinhban nguoiyeu vochong chongyeu voyeu conyeu concung congai contrai embe beyeu becung cuncon meocon
  chucmungnammoi chucmungsinhnhat chucmung sinhnhat nammoi tet tetnguyendan xinchao chaoban camon motnamoi
  nguyen nguyenvan nguyenthi tran tranvan tranthi levan lethi phamvan phamthi hoang hoangvan phan vovan dangvan buivan
  ngovan duongvan nguyenvana nguyenvanb nguyenthia tranvana levana tuan tuananh minh minhanh quang hung hoa lan linh
  thuylinh thuy trang huong thao thaonguyen ngoc phuonganh hong hai nam long duc dung son tam thanh thang tien tuyen
  khanh khanhlinh bao baongoc giabao anhtuan hoanganh ngocanh quynhanh tung trung trungkien hieu vinh viet vietanh
  daylamatkhau daylamatkhaucuatoi toikhongbiet toilaai khongcogi tatca matma bimat tuyetmat thumuc maytinh dienthoai
  bongda bongdavietnam manutdvodich lienquan lienminh lienminhhuyenthoai zalo zing zingme gmail yahoo hotmail mobifone
  vinaphone viettel viettelviettel vietcombank agribank bidv techcombank vnpt vneid cccd cancuoc
  `
    .trim()
    .split(/\s+/),
)
