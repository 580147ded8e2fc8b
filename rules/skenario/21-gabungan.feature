# language: id
Fitur: Beberapa tanda bersama-sama (KBJ-07 sampai KBJ-10)

  Skenario: Hoaks melonjak bersamaan dengan unjuk rasa
    Dengan sumber "KOMDIGI" melaporkan "SIB-01" bernilai 3 di "33.74" pada "2024-10-07 08:00 WIB"
    Dan sumber "POLRES" melaporkan "POL-01" bernilai 3 di "33.74" 1 hari kemudian
    Ketika dinilai sampai "2024-10-08 07:59 WIB"
    Maka "KBJ-07" di "33.74" tetap HIJAU
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-07" di "33.74" naik menjadi MERAH
    Dan karena memuat "hoaks"

  Skenario: Hoaks di satu kota dan unjuk rasa di kota lain tidak digabung
    Dengan sumber "KOMDIGI" melaporkan "SIB-01" bernilai 3 di "33.74" pada "2024-10-07 08:00 WIB"
    Dan sumber "POLRES" melaporkan "POL-01" bernilai 3 di "33.72" 1 hari kemudian
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-07" di "33.74" tetap HIJAU
    Dan "KBJ-07" di "33.72" tetap HIJAU

  Skenario: Unjuk rasa reda lebih dahulu, kebijakan ikut turun sesudah dua hari tahan
    Dengan sumber "KOMDIGI" melaporkan "SIB-01" bernilai 3 di "33.74" pada "2024-10-08 08:00 WIB"
    Dan sumber "POLRES" melaporkan "POL-01" bernilai 3 di "33.74" pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai "2024-10-08 08:00 WIB"
    Maka "KBJ-07" di "33.74" naik menjadi MERAH
    Ketika dinilai sampai "2024-10-16 07:59 WIB"
    Maka "KBJ-07" di "33.74" tetap MERAH
    Ketika dinilai sampai "2024-10-16 08:00 WIB"
    Maka "KBJ-07" di "33.74" turun menjadi KUNING pada "2024-10-16 08:00 WIB"
    Ketika dinilai sampai "2024-10-18 08:00 WIB"
    Maka "KBJ-07" di "33.74" turun menjadi HIJAU pada "2024-10-18 08:00 WIB"

  Skenario: Kegiatan silat akan datang sesudah bentrok perguruan
    Dengan sumber "POLRES" melaporkan "SOS-01" bernilai 1 di "35.14" pada "2024-10-07 21:00 WIB"
    Dan sumber "KESBANGPOL-KAB" melaporkan "SOS-02" bernilai 1 di "35.14" 2 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-08" di "35.14" naik menjadi MERAH

  Skenario: Kegiatan silat tanpa bentrok sebelumnya
    Dengan sumber "KESBANGPOL-KAB" melaporkan "SOS-02" bernilai 2 di "35.14" pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-08" di "35.14" tetap HIJAU

  Skenario: Penilaian intelijen dikuatkan laporan terbuka
    Dengan sumber "BINDA" melaporkan "KEA-08" bernilai 3 di "91.03" pada "2024-10-07 08:00 WIB"
    Dan sumber "POLRES" melaporkan "KEA-09" bernilai 1 di "91.03" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-09" di "91.03" naik menjadi MERAH

  Skenario: Penilaian intelijen tidak menguatkan dirinya sendiri
    Dengan sumber "BINDA" melaporkan "KEA-08" bernilai 3 di "91.03" pada "2024-10-07 08:00 WIB"
    Dan sumber "BINDA" melaporkan "KEA-07" bernilai 1 di "91.03" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-09" di "91.03" tetap HIJAU

  Skenario: Lima bidang memburuk bersamaan
    Dengan laporan berikut:
      | sumber   | indikator | nilai | wilayah | terjadi              |
      | POLRES   | POL-01    | 3     | 32.16   | 2024-10-07 08:00 WIB |
      | DISNAKER | EKO-01    | 2     | 32.16   | 2024-10-07 08:00 WIB |
      | KOMDIGI  | SIB-01    | 3     | 32.16   | 2024-10-07 08:00 WIB |
      | BAWASLU  | KON-03    | 1     | 32.16   | 2024-10-07 08:00 WIB |
      | POLRES   | SOS-03    | 2     | 32.16   | 2024-10-08 08:00 WIB |
    Ketika dinilai sampai "2024-10-08 07:59 WIB"
    Maka "KBJ-10" di "32.16" tetap HIJAU
    Ketika dinilai sampai "2024-10-08 08:00 WIB"
    Maka "KBJ-10" di "32.16" naik menjadi MERAH

  Skenario: Keterlambatan laporan bukan bidang kelima
    Dengan laporan berikut:
      | sumber          | indikator | nilai | wilayah | terjadi              |
      | POLRES          | POL-01    | 3     | 32.16   | 2024-10-07 08:00 WIB |
      | DISNAKER        | EKO-01    | 2     | 32.16   | 2024-10-07 08:00 WIB |
      | KOMDIGI         | SIB-01    | 3     | 32.16   | 2024-10-07 08:00 WIB |
      | BAWASLU         | KON-03    | 1     | 32.16   | 2024-10-07 08:00 WIB |
      | KESBANGPOL-PROV | TRP-01    | 2     | 32.16   | 2024-10-07 08:00 WIB |
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-10" di "32.16" tetap HIJAU
