# language: id
Fitur: Suku, agama, ras dan antargolongan (SAR)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber  | nilai | mutu | wilayah  | hasil               |
      | SAR-01 | POLRES  | 0     | C3   | 12.71    | tetap HIJAU         |
      | SAR-01 | POLRES  | 1     | C3   | 12.71    | naik menjadi KUNING |
      | SAR-01 | POLRES  | 2     | B2   | 12.71    | naik menjadi KUNING |
      | SAR-01 | POLRES  | 3     | C3   | 12.71    | naik menjadi MERAH  |
      | SAR-01 | POLRES  | 0     | C3   | 12.71.01 | tetap HIJAU         |
      | SAR-01 | POLRES  | 1     | C3   | 12.71.01 | naik menjadi KUNING |
      | SAR-01 | POLRES  | 2     | B2   | 12.71.01 | naik menjadi KUNING |
      | SAR-01 | POLRES  | 3     | C3   | 12.71.01 | naik menjadi MERAH  |
      | SAR-02 | FKUB    | 0     | C3   | 12.71    | tetap HIJAU         |
      | SAR-02 | FKUB    | 1     | C3   | 12.71    | naik menjadi KUNING |
      | SAR-02 | FKUB    | 2     | C3   | 12.71    | naik menjadi MERAH  |
      | SAR-03 | POLRES  | 0     | C3   | 12.71    | tetap HIJAU         |
      | SAR-03 | POLRES  | 1     | B2   | 12.71    | naik menjadi MERAH  |
      | SAR-04 | POLRES  | 0     | C3   | 12.71    | tetap HIJAU         |
      | SAR-04 | POLRES  | 1     | C3   | 12.71    | naik menjadi KUNING |
      | SAR-04 | POLRES  | 2     | B2   | 12.71    | naik menjadi MERAH  |
      | SAR-05 | BAWASLU | 0     | C3   | 12.71    | tetap HIJAU         |
      | SAR-05 | BAWASLU | 1     | C3   | 12.71    | naik menjadi KUNING |
      | SAR-05 | BAWASLU | 9     | B2   | 12.71    | naik menjadi KUNING |
      | SAR-05 | BAWASLU | 10    | C3   | 12.71    | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah |
      | SAR-03 | POLRES | 1     | 12.71   |
      | SAR-04 | POLRES | 2     | 12.71   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | SAR-03 | POLRES   | 1       | KODIM    | 1       | 12.71   |
      | SAR-04 | POLRES   | 1       | KODIM    | 1       | 12.71   |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber | nilai | mutu | wilayah  | tingkat | masih                | hasil  | turun                |
      | SAR-01 | POLRES | 1     | C3   | 12.71    | KUNING  | 2024-11-09 07:59 WIB | HIJAU  | 2024-11-09 08:00 WIB |
      | SAR-01 | POLRES | 1     | C3   | 12.71.01 | KUNING  | 2024-11-09 07:59 WIB | HIJAU  | 2024-11-09 08:00 WIB |
      | SAR-03 | POLRES | 1     | B2   | 12.71    | MERAH   | 2024-11-13 07:59 WIB | KUNING | 2024-11-13 08:00 WIB |
      | SAR-04 | POLRES | 1     | C3   | 12.71    | KUNING  | 2025-01-12 07:59 WIB | HIJAU  | 2025-01-12 08:00 WIB |

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
      | kode   | sumber  | nilai | baik | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | SAR-02 | FKUB    | 1     | 0    | C3   | 12.71   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
      | SAR-05 | BAWASLU | 1     | 0    | C3   | 12.71   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
