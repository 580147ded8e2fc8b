# language: id
Fitur: Kekerasan yang meluas (KBJ-01, KBJ-02)

  Skenario: Bentrok di tiga kecamatan memerahkan kabupaten
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah  | terjadi              |
      | POLRES  | KEA-01    | 1     | 35.14.01 | 2024-10-07 08:00 WIB |
      | TRANTIB | KEA-05    | 1     | 35.14.02 | 2024-10-08 08:00 WIB |
      | KODIM   | SOS-01    | 1     | 35.14.03 | 2024-10-09 08:00 WIB |
    Ketika dinilai sampai "2024-10-09 07:59 WIB"
    Maka "KBJ-01" di "35.14" tetap HIJAU
    Ketika dinilai sampai "2024-10-09 08:00 WIB"
    Maka "KBJ-01" di "35.14" naik menjadi MERAH pada "2024-10-09 08:00 WIB"
    Dan karena memuat "beberapa kecamatan"
    Dan dasar hukumnya memuat "PP 2/2015 Pasal 43 ayat (2)-(3) dan Penjelasan"

  Skenario: Tiga bentrok di dua kecamatan belum meluas
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah  | terjadi              |
      | POLRES | KEA-01    | 2     | 35.14.01 | 2024-10-07 08:00 WIB |
      | KODIM  | KEA-01    | 1     | 35.14.02 | 2024-10-08 08:00 WIB |
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-01" di "35.14" tetap HIJAU
    Dan "KEA-01" di "35.14" naik menjadi MERAH

  Skenario: Tiga kecamatan dari dua kabupaten belum memerahkan kabupaten
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah  | terjadi              |
      | POLRES | KEA-01    | 1     | 35.14.01 | 2024-10-07 08:00 WIB |
      | POLRES | KEA-01    | 1     | 35.14.02 | 2024-10-07 08:00 WIB |
      | POLRES | KEA-01    | 1     | 35.13.01 | 2024-10-07 08:00 WIB |
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-01" di "35.14" tetap HIJAU
    Dan "KBJ-01" di "35.13" tetap HIJAU

  Skenario: Kekerasan berat di dua kabupaten memerahkan provinsi
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES | KEA-01    | 3     | 35.14   | 2024-10-07 08:00 WIB | B2   |
      | POLRES | POL-03    | 2     | 35.13   | 2024-10-08 08:00 WIB | B2   |
    Ketika dinilai sampai "2024-10-08 07:59 WIB"
    Maka "KBJ-02" di "35" tetap HIJAU
    Ketika dinilai sampai "2024-10-08 08:00 WIB"
    Maka "KBJ-02" di "35" naik menjadi MERAH

  Skenario: Kejadian kuning di dua kabupaten tidak memerahkan provinsi
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES | KEA-01    | 3     | 35.14   | 2024-10-07 08:00 WIB | B2   |
      | POLRES | POL-03    | 1     | 35.13   | 2024-10-08 08:00 WIB | B2   |
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-02" di "35" tetap HIJAU
