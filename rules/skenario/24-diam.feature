# language: id
Fitur: Diam bukan tenang (KBJ-14, KBJ-15)

  Skenario: Laporan wajib yang tidak masuk menyalakan kuning
    Dengan sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.01" pada "2024-10-07 08:00 WIT"
    Ketika dinilai sampai "2024-10-08 13:59 WIT"
    Maka "KBJ-14" di "81.01" tetap HIJAU
    Ketika dinilai sampai "2024-10-08 14:00 WIT"
    Maka "KBJ-14" di "81.01" naik menjadi KUNING pada "2024-10-08 14:00 WIT"
    Dan "KBJ-15" di "81.01" tetap HIJAU

  Skenario: Laporan nihil setiap hari bukan diam
    Dengan setiap hari sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.01" dari "2024-11-20 08:00 WIT" sampai "2024-11-27 08:00 WIT"
    Ketika dinilai sampai "2024-11-28 08:00 WIT"
    Maka "KBJ-14" di "81.01" tetap HIJAU
    Dan "KBJ-15" di "81.01" tetap HIJAU

  Skenario: Sumber terdengar lagi, peringatan diam turun sesudah satu hari
    Dengan sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.01" pada "2024-10-07 08:00 WIT"
    Dan setiap hari sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.01" dari "2024-10-09 08:00 WIT" sampai "2024-10-12 08:00 WIT"
    Ketika dinilai sampai "2024-10-09 07:59 WIT"
    Maka "KBJ-14" di "81.01" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-10 08:00 WIT"
    Maka "KBJ-14" di "81.01" turun menjadi HIJAU pada "2024-10-10 08:00 WIT"

  Skenario: Sepekan sebelum pemungutan suara, diam langsung merah
    Dengan sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.01" pada "2024-11-22 08:00 WIT"
    Ketika dinilai sampai "2024-11-23 14:00 WIT"
    Maka "KBJ-15" di "81.01" naik menjadi MERAH pada "2024-11-23 14:00 WIT"
    Dan "KBJ-14" di "81.01" naik menjadi KUNING
