"""Prose that references stand in: sentences, leads and ends, made up for this purpose (câu văn)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vbdang.model import RelationKind

__all__ = ["CUES", "ENDS", "LEADS", "SENTENCES"]

#: Sentences that cite nothing, though bodies, figures and marks stand in them.
SENTENCES = (
    "Trời trở gió từ chiều hôm trước, thuyền bè đã vào bờ cả.",
    "Bà con góp công sửa lại con đê, ai cũng mong mùa này được lúa.",
    "Cuộc họp bàn ba việc: nước sạch, đường làng và trường học.",
    "Đồng chí Trần Thị Lụa cho biết huyện đã trao 45 suất quà.",
    "Ban Thường vụ yêu cầu cán bộ nêu gương, nói đi đôi với làm.",
    "Bộ Chính trị đánh giá cao kết quả ấy; Ban Bí thư cũng có lời khen.",
    "Xưởng chè làm việc 3 ca/ngày, thu 1.250 kg trong tháng 9.",
    "Nghị quyết này còn phải bàn thêm, chỉ thị nêu trên thì đã rõ.",
    "Hội nghị Trung ương vừa bế mạc; các tổ họp đến khuya.",
    "Ông hỏi: “Bao giờ thì xong?” (cả hội trường cười).",
)

#: What stands before a citation, and what may end its clause where no subject runs on.
LEADS = (
    ("Huyện sẽ làm theo ", ". "),
    ("Bản tin sáng nay nhắc tới ", "; báo khác cũng đưa. "),
    ("Lớp học đã nghe đọc toàn văn ", ".\n"),
    ("(Xem ", ") "),
    ("Căn cứ ", "; "),
    ("- Thực hiện ", ";\n"),
    ("Cả tổ chép lại ", " vào sổ. "),
    ("Chị Hạnh thuộc lòng ", ", từng câu từng chữ. "),
)
#: Ends that also end a subject.
ENDS = (". ", "; ", ".\n", ".\n\n")

#: Words that lead from a document's subject to another document, by the kind of the relation.
CUES: tuple[tuple[RelationKind, str], ...] = (
    ("continues", "về tiếp tục thực hiện"),
    ("implements", "về triển khai"),
    ("implements", "về quán triệt"),
    ("amends", "về sửa đổi, bổ sung"),
    ("replaces", "về thay thế"),
    ("reviews", "về sơ kết"),
    ("reviews", "về tổng kết 10 năm thực hiện"),
    ("guides", "về hướng dẫn thi hành"),
    ("about", "về một số điểm trong"),
)
