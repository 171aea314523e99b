"""The news prose that the benchmark text is woven of: written for this purpose, in the register of Party newspapers.

A gap in braces is filled by ``text.py``: ``{ref}`` is a central document in full with date and body, ``{term_ref}`` the
same with its term, ``{cross}`` one document about another, ``{local}`` and ``{organ}`` documents of provinces and of
central organs, ``{series}`` a list of three, ``{bare}`` a sign alone, ``{again}`` the short form of the reference before,
``{named}`` a document without number, ``{press}`` a sign as newspapers misspell it, ``{state}`` a State document, which
is no reference. The other gaps are places, people, days, numbers.
"""

__all__ = ["ENDINGS", "PARAGRAPHS"]

PARAGRAPHS = (
    (
        "Sáng {day}, tại {place}, Ban Thường vụ Tỉnh ủy tổ chức hội nghị trực tuyến đánh giá kết quả {years} năm thực hiện {ref} "
        "{subject}. Hội nghị được kết nối với {count} điểm cầu ở các xã, phường, có hơn {thousands} cán bộ chủ chốt dự. Trình bày "
        "báo cáo trung tâm, đồng chí {person} cho biết {share} chi bộ đã xây dựng kế hoạch riêng, gắn việc học nghị quyết với công "
        "việc hằng ngày của từng đảng viên. Ngoài văn bản này, các cấp ủy còn lồng ghép nội dung của {ref} {subject}."
    ),
    (
        "Theo báo cáo của Văn phòng Tỉnh ủy, quý vừa qua toàn tỉnh thu ngân sách {money} tỷ đồng, bằng {share} dự toán, tăng {decimal}% "
        "so với cùng kỳ. Đồng chí {person} đề nghị các ngành bám sát {local} {subject}, đồng thời cụ thể hóa {cross} "
        "bằng những việc có địa chỉ, có thời hạn, tránh tình trạng chép lại văn bản cấp trên."
    ),
    (
        "Chiều muộn, chợ đầu mối vẫn tấp nập xe ra vào. Giá tiêu đầu vụ {money} đồng/kg, giá cà phê tăng {decimal}% so với tuần trước, nông dân {commune} "
        "chưa vội bán. Chị {person}, chủ vựa, bảo năm nay hạn đến sớm, sản lượng giảm chừng {count} tấn, bù lại được giá. Theo Sở Nông nghiệp "
        "và Môi trường, toàn tỉnh còn {thousands} ha chưa thu hoạch, trong đó {hundreds} ha có nguy cơ thiếu nước tưới nếu trời không mưa trước "
        "{day}. Đài khí tượng dự báo nhiệt độ cao nhất 37,5°C, độ ẩm thấp, gió cấp 3, cấp 4."
    ),
    (
        "Tại xã {commune}, việc sắp xếp tổ chức bộ máy được triển khai sớm. Căn cứ {ref} và {organ}, đảng ủy xã đã giao {count} đầu việc cho "
        "từng ủy viên, công khai tiến độ trên bảng tin và trang {web}. Ông {person}, bí thư chi bộ thôn, nói vui rằng trước kia "
        "họp xong ai về nhà nấy, nay hết tháng phải tự chấm điểm trước dân. Đến {day}, {count}/{hundreds} hộ trong diện giải tỏa đã bàn "
        "giao mặt bằng, không trường hợp nào phải cưỡng chế."
    ),
    (
        "Phát biểu kết luận, đồng chí {person} yêu cầu các cấp ủy tiếp tục quán triệt {named}, {term_ref} {subject}; coi đây là nhiệm vụ "
        "thường xuyên chứ không phải phong trào. Cùng với đó là thực hiện nghiêm {ref} {subject}. Đồng chí lưu ý, nơi nào để xảy "
        "ra khiếu kiện đông người, vượt cấp thì người đứng đầu nơi đó phải kiểm điểm."
    ),
    (
        "Tuyến đường ven biển dài {decimal} km, tổng mức đầu tư {money} tỷ đồng, khởi công {day}, dự kiến thông xe sau {count} tháng. Nhà thầu bố "
        "trí {few} mũi thi công, ba ca bốn kíp, xuyên lễ, xuyên Tết. Vướng nhất là {hundreds} m đi qua khu nuôi trồng thủy sản của bà con "
        "{commune}; hội đồng bồi thường đã họp {few} lần, áp giá theo {state}. Ông {person} đồng ý dời đầm tôm sau khi được đo đạc lại, mong "
        "sớm có chỗ ở mới cho {few} nhân khẩu."
    ),
    (
        "Công tác kiểm tra, giám sát được siết lại từ đầu nhiệm kỳ. Thực hiện {ref} {subject}, Ủy ban Kiểm tra các cấp đã kiểm tra "
        "{hundreds} tổ chức đảng và {thousands} đảng viên, kết luận {count} trường hợp có khuyết điểm, vi phạm. Việc xử lý theo {ref} "
        "bảo đảm công minh, chính xác, kịp thời, có tác dụng răn đe. Riêng trong lĩnh vực đất đai, {count} hồ sơ được chuyển sang cơ "
        "quan điều tra theo {organ}."
    ),
    (
        "Sau hội nghị, Tỉnh ủy ban hành {local} {subject}. Văn bản nêu {count} chỉ tiêu, trong đó tỷ lệ hộ nghèo giảm bình quân {decimal}%/năm, "
        "tỷ lệ che phủ rừng đạt {decimal}%, {share} dân số nông thôn dùng nước hợp vệ sinh. Đây là bước cụ thể hóa {ref} {subject} cũng như "
        "{state} về phát triển kinh tế vùng. Nguồn lực dự kiến {money} tỷ đồng, lấy từ ngân sách địa phương và vốn lồng ghép."
    ),
    (
        "Các đại biểu dành nhiều thời gian thảo luận {series}. Theo đồng chí {person}, ba văn bản này liên quan chặt chẽ với nhau, "
        "không thể tách rời từng việc. Tổng kết bước đầu cho thấy, từ khi thực hiện {ref} {subject}, số đầu mối bên trong các cơ quan "
        "tham mưu giảm {decimal}%, biên chế giảm {count} người, tiết kiệm chi thường xuyên khoảng {money} tỷ đồng."
    ),
    (
        "Bệnh viện đa khoa tỉnh vừa đưa vào sử dụng máy chụp cắt lớp 128 dãy, mỗi ngày phục vụ {count} lượt người bệnh. Bác sĩ {person} cho biết "
        "tỷ lệ chuyển tuyến giảm còn {decimal}%, nhiều ca đột quỵ được cứu kịp trong giờ vàng. Từ {day}, người dân có thể đặt lịch khám qua "
        "{web} hoặc gọi {phone}. Ở trạm y tế xã, sổ sức khỏe điện tử đã cập nhật cho {thousands} người, bằng {share} dân số; phần "
        "còn lại chủ yếu là lao động đi làm ăn xa, mỗi năm chỉ về quê vài ngày."
    ),
    (
        "Một điểm mới là cách truyền đạt. Thay vì đọc lại toàn văn, báo cáo viên kể chuyện từ cơ sở: mô hình nuôi bò ở {commune}, tổ thu "
        "gom rác ở {commune}, lớp học buổi tối của hội phụ nữ. Nhờ vậy, {ref} {subject} dễ nhớ, dễ làm. Ban Tuyên giáo tỉnh cũng biên "
        "soạn sổ tay hỏi đáp dày {count} trang, in {thousands} bản phát đến chi bộ, kèm đường dây nóng {phone} để giải đáp {again}."
    ),
    (
        "{cross}. Văn bản nêu rõ, việc học tập phải đi vào thực chất, chống hình thức, nói đi đôi với làm; nêu gương từ "
        "trên xuống, cán bộ giữ chức vụ càng cao càng phải gương mẫu. Hằng năm, cấp ủy lấy kết quả thực hiện làm căn cứ đánh giá, xếp loại "
        "tổ chức đảng và đảng viên theo {organ}."
    ),
    (
        "Câu chuyện giữ rừng ở {commune} bắt đầu từ một vụ cháy cách đây {years} năm. Sau đêm ấy, {count} hộ lập tổ bảo vệ, thay nhau đi tuần, mỗi "
        "chuyến {few} người, mang cơm nắm và bi đông nước. Tiền dịch vụ môi trường rừng chi trả {money} triệu đồng/năm, chia đều theo công. Ông "
        "{person}, {age} tuổi, thuộc từng con suối, từng gốc sao già, nói rừng còn thì nước còn, nước còn thì bản còn. Hạt kiểm lâm đã cấp {count} "
        "bộ đồng phục, {few} máy định vị để tổ làm việc thuận tiện hơn."
    ),
    (
        "Trao đổi với phóng viên bên lề hội nghị, đồng chí {person} thừa nhận việc thực hiện {press} ở một số nơi còn chậm, cán bộ ngại va "
        "chạm. Để khắc phục, Ban Thường vụ Thành ủy đã ban hành {local}, phân rõ việc, rõ người, rõ thời gian, rõ sản phẩm. Hằng "
        "tuần, tổ công tác rà soát lại một lần, báo cáo trước 16 giờ 30 phút ngày thứ sáu."
    ),
    (
        "Đối với cán bộ không chuyên trách dôi dư, tỉnh áp dụng chế độ theo {state} và nghị quyết của HĐND tỉnh, mức hỗ trợ cao nhất {money} "
        "triệu đồng/người. Đến nay {count} trong số {hundreds} người có đơn đã nhận đủ tiền. Chủ trương này bám sát tinh thần {term_ref} "
        "{subject} và {ref} {subject}."
    ),
    (
        "Nhìn lại {years} năm, đồng chí {person} đánh giá nổi bật nhất là chuyển biến về nhận thức. Nếu trước đây nhiều nơi coi công tác dân "
        "vận là việc riêng của khối vận thì nay, theo {ref} {subject}, chính quyền đã vào cuộc. {share} xã có quy chế "
        "tiếp dân; lãnh đạo tỉnh đối thoại với dân {count} cuộc, giải quyết {hundreds} kiến nghị. Việc tiếp công dân của người đứng đầu làm "
        "đúng {ref}."
    ),
    (
        "Kỳ họp thứ {few} của HĐND tỉnh kéo dài {few} ngày, xem xét {count} tờ trình. Đại biểu {person} chất vấn vì sao tỷ lệ giải ngân vốn đầu tư "
        "công mới đạt {decimal}%, trong khi {hundreds} công trình dở dang. Giám đốc Sở Tài chính giải thích do giá vật liệu tăng, mỏ đất thiếu, "
        "thủ tục theo {state} mất {count} ngày. Chủ tọa đề nghị báo cáo rõ từng dự án trước {day}, không nêu chung chung. Cử tri theo dõi qua "
        "truyền hình gọi đến {hundreds} cuộc, phần lớn hỏi về nước sạch và đường liên thôn."
    ),
    (
        "Thường trực Tỉnh ủy giao Ban Tổ chức chủ trì tham mưu thực hiện {ref} {subject}; rà soát {local} để sửa đổi, bổ sung cho "
        "phù hợp mô hình chính quyền địa phương hai cấp. Hồ sơ gửi về Văn phòng trước {day}, điện thoại {phone}. Những nội dung vượt thẩm "
        "quyền thì tổng hợp, xin ý kiến Trung ương, không tự đặt ra tiêu chuẩn riêng."
    ),
    (
        "Là địa bàn biên giới, đảng bộ xã {commune} xác định giữ yên đường biên cột mốc là nhiệm vụ hàng đầu. Quán triệt {term_ref} "
        "{subject}, mỗi đảng viên phụ trách từ {few} đến {count} hộ. Bộ đội biên phòng cử cán bộ về sinh hoạt với chi bộ thôn theo {local}. "
        "Già làng {person} bảo, có cán bộ cùng ăn, cùng ở, bà con tin hơn, {count} hộ đã tự nguyện hiến đất làm con đường dài {decimal} km."
    ),
    (
        "Đội bóng của tỉnh thắng {few}-1 trên sân nhà trước {thousands} khán giả, tạm đứng thứ {few} với {count} điểm. Huấn luyện viên {person} khen "
        "tinh thần cầu thủ trẻ, nhất là hàng tiền vệ, dù phải đá thiếu người từ phút {age}. Trận tới đội làm khách ở {place}, 17 giờ 15 phút "
        "{day}. Vé bán tại cửa số 1/3 và trên trang {web}, giá từ {hundreds}.000 đồng. Ban tổ chức nhắc cổ động viên không mang "
        "pháo sáng; vi phạm bị xử phạt theo {state}."
    ),
    (
        "Về khoa học và công nghệ, tỉnh chọn {count} bài toán lớn đặt hàng doanh nghiệp, kinh phí {money} tỷ đồng. Lãnh đạo Sở Khoa học và "
        "Công nghệ cho biết đây là cách làm cụ thể của {ref} {subject}. Ba tháng đầu, hạ tầng 5G phủ {share} khu công nghiệp, {thousands} hồ "
        "sơ được nộp trực tuyến, thời gian giải quyết bình quân còn {decimal} ngày. Kết quả thực hiện {again} được đưa vào tiêu chí thi đua."
    ),
    (
        "Hội nghị cũng nghe dự thảo chương trình hành động thực hiện {named} và {ref} {subject}. Nhiều ý kiến đề nghị bớt "
        "chỉ tiêu chung chung, thêm chỉ tiêu đo đếm được. Đồng chí {person} dẫn chứng, kế hoạch năm trước có {count} nhiệm vụ thì {few} nhiệm "
        "vụ không xác định được ai chịu trách nhiệm chính. Tổ biên tập tiếp thu, hoàn thiện để trình ban hành trước {day}, thay thế {local}."
    ),
    (
        "Trong bảo vệ môi trường, {state} đã giao chỉ tiêu cho từng địa phương. Tuy nhiên, tại làng nghề {commune}, nước thải chưa qua xử lý vẫn "
        "đổ ra kênh, lưu lượng {thousands} m3/ngày đêm. Đoàn giám sát đề nghị cấp ủy địa phương thực hiện nghiêm {ref}, đồng thời làm "
        "rõ trách nhiệm theo {press}. Chủ tịch UBND xã hứa khắc phục dứt điểm trong {count} ngày."
    ),
    (
        "Hợp tác xã rau sạch {commune} có {count} thành viên, canh tác {decimal} ha nhà màng, mỗi ngày xuất {hundreds} kg cho siêu thị. Giám đốc {person} "
        "kể, năm đầu lỗ {hundreds} triệu đồng vì chưa quen ghi nhật ký, hàng bị trả về. Nay mỗi luống rau có mã riêng, quét điện thoại là biết "
        "gieo {day}, bón gì, ai hái. Thu nhập bình quân {decimal} triệu đồng/người/tháng. Ngân hàng vừa cho vay thêm {money} triệu đồng, lãi suất "
        "{decimal}%/năm, thời hạn {count} tháng, để mở xưởng sấy."
    ),
    (
        "Cùng ngày, đoàn kiểm tra của Ban Bí thư làm việc với Ban Thường vụ Tỉnh ủy về việc thực hiện {ref}. Trưởng đoàn ghi nhận địa "
        "phương đã ban hành {count} văn bản cụ thể hóa, trong đó có {local} {subject}. Điểm hạn chế là công tác sơ kết còn chậm, "
        "{few} đảng bộ trực thuộc chưa gửi báo cáo theo {organ}."
    ),
    (
        "Đồng chí {person} nhấn mạnh, phòng, chống tham nhũng, lãng phí, tiêu cực phải làm kiên quyết, kiên trì. Thực hiện {ref} "
        "{subject}, toàn ngành đã kê khai tài sản {share}, xác minh ngẫu nhiên {hundreds} người. Những vi phạm về đạo đức, lối sống được "
        "xem xét theo {ref} và {bare}; nơi nào che giấu thì xử lý cả người đứng đầu."
    ),
    (
        "Ngày hội đọc sách thu hút hơn {thousands} học sinh. Tại gian của thư viện tỉnh, em {person}, học sinh lớp {few}, say sưa với tập truyện đã sờn "
        "gáy. Ban tổ chức trao {hundreds} suất quà, mỗi suất {hundreds}.000 đồng, cùng {count} tủ sách cho các điểm trường lẻ. Một cô giáo ở {commune} "
        "nói, lớp cô có {count} em thì {few} em chưa từng có cuốn sách riêng. Chương trình kéo dài đến hết {day}, mở cửa từ 7 giờ 30 "
        "đến 21 giờ, vào cửa tự do; thông tin thêm gọi {phone}."
    ),
    (
        "Về giáo dục, năm học này toàn tỉnh có {thousands} học sinh, {hundreds} trường đạt chuẩn quốc gia. Tuy vậy, thiếu {hundreds} giáo viên, nhất là "
        "môn tin học và ngoại ngữ. Ngành đang rà soát biên chế theo {state}, đồng thời tham mưu cấp ủy thực hiện {ref} {subject}. "
        "Hiệu trưởng một trường vùng cao kể, từ ngày có {local}, thầy cô mới yên tâm bám bản."
    ),
    (
        "Đại hội điểm cấp xã khai mạc {day}, bế mạc {day}, được chuẩn bị theo {ref} {subject} cùng {organ}. Văn kiện được lấy ý kiến {count} "
        "lượt; {hundreds} góp ý của đảng viên được tiếp thu. Nhân sự bảo đảm cơ cấu ba độ tuổi, cán bộ nữ đạt {decimal}%, cán bộ trẻ dưới "
        "42 tuổi đạt {decimal}%. Nghị quyết đại hội xác định {few} khâu đột phá, mỗi khâu đều có người chịu trách nhiệm."
    ),
    (
        "Ở {place}, phong trào làm nhà cho người có công và hộ nghèo về đích trước hạn {few} tháng. Sau khi có {press} và {local} {subject}, "
        "{hundreds} doanh nghiệp đóng góp {money} tỷ đồng, {thousands} ngày công. Bà {person}, {age} tuổi, chỉ tay lên mái ngói mới, nói từ nay mưa "
        "bão không còn phải chạy sang nhà hàng xóm."
    ),
    (
        "Theo Cục Thống kê, chỉ số giá tiêu dùng tháng này tăng {decimal}%, bình quân {few} tháng tăng {decimal}%. Xuất khẩu đạt {money} triệu USD, nhập "
        "khẩu {money} triệu USD. Khu công nghiệp {commune} có {hundreds} doanh nghiệp, sử dụng {thousands} lao động, thu nhập {decimal} triệu "
        "đồng/tháng. Đại diện một công ty dệt may cho biết đơn hàng kín đến hết quý, song thiếu {hundreds} thợ may lành nghề. Lãi suất, tỷ giá, cước "
        "vận tải vẫn là ba nỗi lo lớn nhất; chi phí logistics chiếm tới {decimal}% giá thành."
    ),
    (
        "Việc học tập, quán triệt {term_ref} {subject} được hoàn thành trước {day}. Theo thống kê, {share} đảng viên tham gia, viết bản cam kết "
        "tu dưỡng, rèn luyện. Báo tỉnh mở chuyên mục, đăng {count} tin, bài; đài phát thanh phát sóng 24/7 các nội dung chính của {again}. "
        "Những nơi làm tốt được biểu dương tại hội nghị tổng kết {ref}."
    ),
    (
        "Kết thúc buổi làm việc, đồng chí {person} giao các ban đảng sớm trình dự thảo thay thế {local}, vì {cross}. "
        "Thời gian không còn nhiều: đề án gửi xin ý kiến trước {day}, trình Ban Chấp hành xem xét trong kỳ họp tới, bố trí kinh phí {money} "
        "triệu đồng. Mọi vướng mắc phản ánh về số {phone}."
    ),
)

ENDINGS = (
    "Hội nghị kết thúc lúc 17 giờ cùng ngày.",
    "Tin và ảnh do cộng tác viên gửi về tòa soạn.",
    "Mời bạn đọc theo dõi các số báo tiếp theo.",
)
