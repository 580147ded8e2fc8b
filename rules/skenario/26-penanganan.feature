# language: id
Fitur: Kuning menjadi hijau lewat penanganan (KBJ-18)

  Skenario: Penanganan selesai, peringatan yang sudah tenang langsung turun
    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "73.71" pada "2024-10-07 08:00 WIB"
    Dan penanganan "KEA-01" di "73.71" dilaporkan selesai pada "2024-10-12 08:00 WIB"
    Ketika dinilai sampai "2024-10-21 07:59 WIB"
    Maka "KEA-01" di "73.71" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-21 08:00 WIB"
    Maka "KEA-01" di "73.71" turun menjadi HIJAU pada "2024-10-21 08:00 WIB"
    Dan "KBJ-18" membebaskan "KEA-01" di "73.71" dari masa tahan

  Skenario: Penanganan yang baru dimulai tidak memendekkan apa pun
    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "73.71" pada "2024-10-07 08:00 WIB"
    Dan penanganan "KEA-01" di "73.71" dilaporkan dimulai pada "2024-10-12 08:00 WIB"
    Ketika dinilai sampai "2024-10-24 07:59 WIB"
    Maka "KEA-01" di "73.71" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-24 08:00 WIB"
    Maka "KEA-01" di "73.71" turun menjadi HIJAU pada "2024-10-24 08:00 WIB"
    Dan "KBJ-18" tidak membebaskan "KEA-01" di "73.71" dari masa tahan

  Skenario: Penanganan selesai tidak memadamkan yang belum tenang
    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "73.71" pada "2024-10-07 08:00 WIB"
    Dan penanganan "KEA-01" di "73.71" dilaporkan selesai pada "2024-10-08 08:00 WIB"
    Ketika dinilai sampai "2024-10-20 08:00 WIB"
    Maka "KEA-01" di "73.71" naik menjadi KUNING pada "2024-10-07 08:00 WIB"
    Dan "KBJ-18" tidak membebaskan "KEA-01" di "73.71" dari masa tahan

  Skenario: Merah tetap menunggu masa tahan walau penanganan selesai
    Dengan sumber "POLRES" melaporkan "KEA-03" bernilai 10 di "73.71" pada "2024-10-07 08:00 WIB"
    Dan penanganan "KEA-03" di "73.71" dilaporkan selesai pada "2024-10-08 08:00 WIB"
    Ketika dinilai sampai "2024-10-24 07:59 WIB"
    Maka "KEA-03" di "73.71" naik menjadi MERAH pada "2024-10-07 08:00 WIB"
