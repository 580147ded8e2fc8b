# language: id
Fitur: Keamanan (KEA)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber | nilai | mutu | wilayah  | hasil               |
      | KEA-01 | POLRES | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-01 | POLRES | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-01 | POLRES | 2     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-01 | POLRES | 3     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-01 | POLRES | 0     | C3   | 81.71.01 | tetap HIJAU         |
      | KEA-01 | POLRES | 1     | C3   | 81.71.01 | naik menjadi KUNING |
      | KEA-01 | POLRES | 2     | B2   | 81.71.01 | naik menjadi KUNING |
      | KEA-01 | POLRES | 3     | B2   | 81.71.01 | naik menjadi MERAH  |
      | KEA-02 | POLRES | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-02 | POLRES | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-02 | POLRES | 2     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-02 | POLRES | 3     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-02 | POLRES | 0     | C3   | 81.71.01 | tetap HIJAU         |
      | KEA-02 | POLRES | 1     | C3   | 81.71.01 | naik menjadi KUNING |
      | KEA-02 | POLRES | 2     | B2   | 81.71.01 | naik menjadi KUNING |
      | KEA-02 | POLRES | 3     | B2   | 81.71.01 | naik menjadi MERAH  |
      | KEA-03 | POLRES | 2     | C3   | 81.71    | tetap HIJAU         |
      | KEA-03 | POLRES | 3     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-03 | POLRES | 9     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-03 | POLRES | 10    | C3   | 81.71    | naik menjadi MERAH  |
      | KEA-03 | POLRES | 2     | C3   | 81.71.01 | tetap HIJAU         |
      | KEA-03 | POLRES | 3     | C3   | 81.71.01 | naik menjadi KUNING |
      | KEA-03 | POLRES | 9     | B2   | 81.71.01 | naik menjadi KUNING |
      | KEA-03 | POLRES | 10    | C3   | 81.71.01 | naik menjadi MERAH  |
      | KEA-04 | DINSOS | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-04 | DINSOS | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-04 | DINSOS | 99    | B2   | 81.71    | naik menjadi KUNING |
      | KEA-04 | DINSOS | 100   | C3   | 81.71    | naik menjadi MERAH  |
      | KEA-05 | POLRES | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-05 | POLRES | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-05 | POLRES | 4     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-05 | POLRES | 5     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-05 | POLRES | 0     | C3   | 81.71.01 | tetap HIJAU         |
      | KEA-05 | POLRES | 1     | C3   | 81.71.01 | naik menjadi KUNING |
      | KEA-05 | POLRES | 4     | B2   | 81.71.01 | naik menjadi KUNING |
      | KEA-05 | POLRES | 5     | B2   | 81.71.01 | naik menjadi MERAH  |
      | KEA-06 | POLRES | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-06 | POLRES | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-06 | POLRES | 2     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-06 | POLRES | 3     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-07 | KODIM  | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-07 | KODIM  | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-07 | KODIM  | 2     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-08 | BINDA  | 2     | C3   | 81       | tetap HIJAU         |
      | KEA-08 | BINDA  | 3     | C3   | 81       | naik menjadi KUNING |
      | KEA-08 | BINDA  | 4     | B2   | 81       | naik menjadi MERAH  |
      | KEA-08 | BINDA  | 2     | C3   | 81.71    | tetap HIJAU         |
      | KEA-08 | BINDA  | 3     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-08 | BINDA  | 4     | B2   | 81.71    | naik menjadi MERAH  |
      | KEA-09 | POLRES | 0     | C3   | 81.71    | tetap HIJAU         |
      | KEA-09 | POLRES | 1     | C3   | 81.71    | naik menjadi KUNING |
      | KEA-09 | POLRES | 2     | B2   | 81.71    | naik menjadi KUNING |
      | KEA-09 | POLRES | 3     | C3   | 81.71    | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah  |
      | KEA-01 | POLRES | 3     | 81.71    |
      | KEA-01 | POLRES | 3     | 81.71.01 |
      | KEA-02 | POLRES | 3     | 81.71    |
      | KEA-02 | POLRES | 3     | 81.71.01 |
      | KEA-05 | POLRES | 5     | 81.71    |
      | KEA-05 | POLRES | 5     | 81.71.01 |
      | KEA-06 | POLRES | 3     | 81.71    |
      | KEA-07 | KODIM  | 2     | 81.71    |
      | KEA-08 | BINDA  | 4     | 81       |
      | KEA-08 | BINDA  | 4     | 81.71    |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah  |
      | KEA-01 | POLRES   | 2       | KODIM    | 1       | 81.71    |
      | KEA-01 | POLRES   | 2       | KODIM    | 1       | 81.71.01 |
      | KEA-02 | POLRES   | 2       | DINKES   | 1       | 81.71    |
      | KEA-02 | POLRES   | 2       | DINKES   | 1       | 81.71.01 |
      | KEA-05 | POLRES   | 4       | KODIM    | 1       | 81.71    |
      | KEA-05 | POLRES   | 4       | KODIM    | 1       | 81.71.01 |
      | KEA-06 | POLRES   | 2       | MEDIA    | 1       | 81.71    |
      | KEA-07 | KODIM    | 1       | BINDA    | 1       | 81.71    |
      | KEA-08 | BINDA    | 4       | MEDIA    | 4       | 81       |
      | KEA-08 | BINDA    | 4       | MEDIA    | 4       | 81.71    |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber | nilai | mutu | wilayah  | tingkat | masih                | hasil | turun                |
      | KEA-01 | POLRES | 1     | C3   | 81.71    | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-01 | POLRES | 1     | C3   | 81.71.01 | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-02 | POLRES | 1     | C3   | 81.71    | KUNING  | 2024-10-28 07:59 WIB | HIJAU | 2024-10-28 08:00 WIB |
      | KEA-02 | POLRES | 1     | C3   | 81.71.01 | KUNING  | 2024-10-28 07:59 WIB | HIJAU | 2024-10-28 08:00 WIB |
      | KEA-03 | POLRES | 3     | C3   | 81.71    | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-03 | POLRES | 3     | C3   | 81.71.01 | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-05 | POLRES | 1     | C3   | 81.71    | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-05 | POLRES | 1     | C3   | 81.71.01 | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | KEA-06 | POLRES | 1     | C3   | 81.71    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | KEA-07 | KODIM  | 1     | C3   | 81.71    | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
      | KEA-08 | BINDA  | 3     | C3   | 81       | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | KEA-08 | BINDA  | 3     | C3   | 81.71    | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | KEA-09 | POLRES | 1     | C3   | 81.71    | KUNING  | 2024-10-16 07:59 WIB | HIJAU | 2024-10-16 08:00 WIB |

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
      | kode   | sumber | nilai | baik | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | KEA-04 | DINSOS | 1     | 0    | C3   | 81.71   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
