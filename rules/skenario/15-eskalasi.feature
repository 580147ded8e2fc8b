# language: id
Fitur: Eskalasi menurut PP 2/2015 (ESK)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber          | nilai | mutu | wilayah | hasil               |
      | ESK-01 | POLRES          | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-01 | POLRES          | 1     | B2   | 91.03   | naik menjadi MERAH  |
      | ESK-02 | POLRES          | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-02 | POLRES          | 1     | B2   | 91.03   | naik menjadi MERAH  |
      | ESK-03 | POLRES          | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-03 | POLRES          | 1     | B2   | 91.03   | naik menjadi MERAH  |
      | ESK-04 | POLRES          | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-04 | POLRES          | 1     | B2   | 91.03   | naik menjadi MERAH  |
      | ESK-05 | POLRES          | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-05 | POLRES          | 1     | C3   | 91.03   | naik menjadi KUNING |
      | ESK-05 | POLRES          | 2     | B2   | 91.03   | naik menjadi MERAH  |
      | ESK-06 | KESBANGPOL-PROV | 0     | C3   | 91.03   | tetap HIJAU         |
      | ESK-06 | KESBANGPOL-PROV | 1     | B2   | 91.03   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber          | nilai | wilayah |
      | ESK-01 | POLRES          | 1     | 91.03   |
      | ESK-02 | POLRES          | 1     | 91.03   |
      | ESK-03 | POLRES          | 1     | 91.03   |
      | ESK-04 | POLRES          | 1     | 91.03   |
      | ESK-05 | POLRES          | 2     | 91.03   |
      | ESK-06 | KESBANGPOL-PROV | 1     | 91.03   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1        | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | ESK-01 | POLRES          | 1       | KODIM    | 1       | 91.03   |
      | ESK-02 | POLRES          | 1       | KODIM    | 1       | 91.03   |
      | ESK-03 | POLRES          | 1       | KODIM    | 1       | 91.03   |
      | ESK-04 | POLRES          | 1       | DINKES   | 1       | 91.03   |
      | ESK-05 | POLRES          | 2       | TRANTIB  | 2       | 91.03   |
      | ESK-06 | KESBANGPOL-PROV | 1       | TRANTIB  | 1       | 91.03   |

  Garis-Besar Skenario: <kode> di <wilayah> membaik dari <nilai> menjadi <baik>: turun menjadi <hasil> sesudah masa tahan
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <baik> di "<wilayah>" pada "2024-10-08 08:00 WIB"
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Laporan terakhir berada di sisi baik nilai reda
      | kode   | sumber          | nilai | baik | mutu | wilayah | tingkat | masih                | hasil  | turun                |
      | ESK-01 | POLRES          | 1     | 0    | B2   | 91.03   | MERAH   | 2024-10-09 07:59 WIB | KUNING | 2024-10-09 08:00 WIB |
      | ESK-02 | POLRES          | 1     | 0    | B2   | 91.03   | MERAH   | 2024-10-09 07:59 WIB | KUNING | 2024-10-09 08:00 WIB |
      | ESK-03 | POLRES          | 1     | 0    | B2   | 91.03   | MERAH   | 2024-10-09 07:59 WIB | KUNING | 2024-10-09 08:00 WIB |
      | ESK-04 | POLRES          | 1     | 0    | B2   | 91.03   | MERAH   | 2024-10-09 07:59 WIB | KUNING | 2024-10-09 08:00 WIB |
      | ESK-05 | POLRES          | 1     | 0    | C3   | 91.03   | KUNING  | 2024-10-10 07:59 WIB | HIJAU  | 2024-10-10 08:00 WIB |
      | ESK-06 | KESBANGPOL-PROV | 1     | 0    | B2   | 91.03   | MERAH   | 2024-10-09 07:59 WIB | KUNING | 2024-10-09 08:00 WIB |
