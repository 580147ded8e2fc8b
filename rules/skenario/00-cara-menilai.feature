# language: id
Fitur: Cara sistem menilai
  Contoh-contoh ini menjelaskan aturan main yang berlaku untuk semua kriteria. Bacalah lebih dahulu sebelum menulis contoh baru.

  Skenario: Salinan berita yang sama dihitung satu kali
    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "35.14" pada "2024-10-07 08:00 WIB", berasal "bentrok-bangil"
    Dan sumber "MEDIA" melaporkan "KEA-01" bernilai 1 di "35.14" 1 jam kemudian, berasal "bentrok-bangil"
    Dan sumber "FKDM" melaporkan "KEA-01" bernilai 1 di "35.14" 1 jam kemudian, berasal "bentrok-bangil"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KEA-01" di "35.14" naik menjadi KUNING

  Skenario: Tiga kejadian dari dua sumber yang berdiri sendiri menjadi merah
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah       | terjadi              | mutu |
      | POLRES | KEA-01    | 1     | 35.14.01      | 2024-10-07 08:00 WIB | C3   |
      | POLRES | KEA-01    | 1     | 35.14.02      | 2024-10-08 08:00 WIB | C3   |
      | KODIM  | KEA-01    | 1     | 35.14.01.2001 | 2024-10-09 08:00 WIB | C3   |
    Ketika dinilai sampai "2024-10-09 07:59 WIB"
    Maka "KEA-01" di "35.14" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-09 08:00 WIB"
    Maka "KEA-01" di "35.14" naik menjadi MERAH pada "2024-10-09 08:00 WIB"
    Dan dasar hukumnya memuat "UU 7/2012 Pasal 5 huruf a"
    Dan buktinya memuat "KODIM/3@0"

  Skenario: Koreksi menggantikan laporan lama
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | diterima             | id | revisi | mutu |
      | POLRES | KEA-03    | 12    | 81.71   | 2024-10-07 08:00 WIB | 2024-10-07 08:00 WIB | 7a | 0      | B2   |
      | POLRES | KEA-03    | 2     | 81.71   | 2024-10-07 08:00 WIB | 2024-10-07 14:00 WIB | 7a | 1      | B2   |
    Ketika dinilai sampai "2024-10-07 13:59 WIB"
    Maka "KEA-03" di "81.71" naik menjadi MERAH
    Ketika dinilai sampai "2024-10-08 14:00 WIB"
    Maka "KEA-03" di "81.71" tetap MERAH

  Skenario: Laporan yang ditarik tidak dihitung lagi
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | diterima             | id | revisi | ditarik |
      | POLRES | KEA-01    | 1     | 81.71   | 2024-10-07 08:00 WIB | 2024-10-07 08:00 WIB | 9  | 0      |         |
      | POLRES | KEA-01    | 1     | 81.71   | 2024-10-07 08:00 WIB | 2024-10-07 09:00 WIB | 9  | 1      | ya      |
    Ketika dinilai sampai "2024-10-07 08:30 WIB"
    Maka "KEA-01" di "81.71" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-10 09:00 WIB"
    Maka "KEA-01" di "81.71" turun menjadi HIJAU pada "2024-10-10 09:00 WIB"

  Skenario: Laporan terlambat dihitung menurut waktu kejadian
    Dengan sumber "POLRES" melaporkan "KON-07" bernilai 1 di "35.14" pada "2024-10-01 08:00 WIB", diterima "2024-10-07 20:00 WIB"
    Ketika dinilai sampai "2024-10-07 19:59 WIB"
    Maka "KON-07" di "35.14" tetap HIJAU
    Ketika dinilai sampai "2024-10-07 20:00 WIB"
    Maka "KON-07" di "35.14" naik menjadi KUNING pada "2024-10-07 20:00 WIB"

  Skenario: Laporan yang datang sesudah jendelanya lewat tidak menyalakan apa pun
    Dengan sumber "POLRES" melaporkan "KON-07" bernilai 1 di "35.14" pada "2024-10-01 08:00 WIB", diterima "2024-10-08 08:00 WIB"
    Ketika dinilai sampai 1 hari kemudian
    Maka tidak ada keputusan

  Skenario: Merah turun satu tingkat setiap kali, masing-masing sesudah masa tahan
    Dengan sumber "POLRES" melaporkan "KEA-03" bernilai 10 di "81.71" pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KEA-03" di "81.71" naik menjadi MERAH
    Ketika dinilai sampai "2024-10-24 08:00 WIB"
    Maka "KEA-03" di "81.71" turun menjadi KUNING pada "2024-10-24 08:00 WIB"
    Ketika dinilai sampai "2024-10-27 08:00 WIB"
    Maka "KEA-03" di "81.71" turun menjadi HIJAU pada "2024-10-27 08:00 WIB"

  Skenario: Kejadian baru dalam masa tahan memulai hitungan dari awal
    Dengan sumber "POLRES" melaporkan "POL-03" bernilai 1 di "31.71" pada "2024-10-07 08:00 WIB"
    Dan sumber "POLRES" melaporkan "POL-03" bernilai 1 di "31.71" pada "2024-10-16 08:00 WIB"
    Ketika dinilai sampai "2024-10-17 08:00 WIB"
    Maka "POL-03" di "31.71" naik menjadi KUNING pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai "2024-10-26 08:00 WIB"
    Maka "POL-03" di "31.71" turun menjadi HIJAU pada "2024-10-26 08:00 WIB"

  Skenario: Wilayah yang tidak melapor tidak boleh turun
    Dengan sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.71" pada "2024-10-07 08:00 WIB"
    Dan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.71" pada "2024-10-07 09:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KEA-01" di "81.71" naik menjadi KUNING
    Ketika dinilai sampai "2024-11-20 08:00 WIB"
    Maka "KEA-01" di "81.71" tetap KUNING

  Skenario: Laporan nihil setiap hari adalah bukti tenang
    Dengan setiap hari sumber "KESBANGPOL-KAB" melaporkan NIHIL di "81.71" dari "2024-10-07 08:00 WIB" sampai "2024-10-25 08:00 WIB"
    Dan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.71" pada "2024-10-07 09:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KEA-01" di "81.71" naik menjadi KUNING
    Ketika dinilai sampai "2024-10-24 09:00 WIB"
    Maka "KEA-01" di "81.71" turun menjadi HIJAU pada "2024-10-24 09:00 WIB"

  Skenario: Latihan menyalakan peringatannya sendiri dan tidak menyentuh yang nyata
    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 3 di "35.14" pada "2024-10-07 08:00 WIB", bermutu "B2", untuk latihan
    Ketika dinilai sampai 1 jam kemudian
    Maka "KEA-01" di "35.14" untuk latihan naik menjadi MERAH
    Dan "KEA-01" di "35.14" tetap HIJAU

  Skenario: Kejadian satu kabupaten tidak menyalakan kabupaten tetangganya
    Dengan sumber "POLRES" melaporkan "SOS-01" bernilai 2 di "35.14" pada "2024-10-07 08:00 WIB", bermutu "B2"
    Ketika dinilai sampai 1 jam kemudian
    Maka "SOS-01" di "35.14" naik menjadi MERAH
    Dan "SOS-01" di "35.75" tetap HIJAU
