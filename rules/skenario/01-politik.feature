# language: id
Fitur: Politik (POL)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber          | nilai | mutu | wilayah       | hasil               |
      | POL-01 | POLRES          | 9     | C3   | 31            | tetap HIJAU         |
      | POL-01 | POLRES          | 10    | C3   | 31            | naik menjadi KUNING |
      | POL-01 | POLRES          | 24    | B2   | 31            | naik menjadi KUNING |
      | POL-01 | POLRES          | 25    | C3   | 31            | naik menjadi MERAH  |
      | POL-01 | POLRES          | 2     | C3   | 31.71         | tetap HIJAU         |
      | POL-01 | POLRES          | 3     | C3   | 31.71         | naik menjadi KUNING |
      | POL-01 | POLRES          | 7     | B2   | 31.71         | naik menjadi KUNING |
      | POL-01 | POLRES          | 8     | C3   | 31.71         | naik menjadi MERAH  |
      | POL-02 | POLRES          | 1999  | C3   | 31            | tetap HIJAU         |
      | POL-02 | POLRES          | 2000  | C3   | 31            | naik menjadi KUNING |
      | POL-02 | POLRES          | 9999  | B2   | 31            | naik menjadi KUNING |
      | POL-02 | POLRES          | 10000 | C3   | 31            | naik menjadi MERAH  |
      | POL-02 | POLRES          | 499   | C3   | 31.71         | tetap HIJAU         |
      | POL-02 | POLRES          | 500   | C3   | 31.71         | naik menjadi KUNING |
      | POL-02 | POLRES          | 1999  | B2   | 31.71         | naik menjadi KUNING |
      | POL-02 | POLRES          | 2000  | C3   | 31.71         | naik menjadi MERAH  |
      | POL-03 | POLRES          | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-03 | POLRES          | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-03 | POLRES          | 2     | B2   | 31.71         | naik menjadi MERAH  |
      | POL-03 | POLRES          | 0     | C3   | 31.71.01      | tetap HIJAU         |
      | POL-03 | POLRES          | 1     | C3   | 31.71.01      | naik menjadi KUNING |
      | POL-03 | POLRES          | 2     | B2   | 31.71.01      | naik menjadi MERAH  |
      | POL-04 | KESBANGPOL-PROV | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-04 | KESBANGPOL-PROV | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-04 | KESBANGPOL-PROV | 2     | B2   | 31.71         | naik menjadi KUNING |
      | POL-04 | KESBANGPOL-PROV | 3     | C3   | 31.71         | naik menjadi MERAH  |
      | POL-05 | KESBANGPOL-PROV | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-05 | KESBANGPOL-PROV | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-05 | KESBANGPOL-PROV | 2     | B2   | 31.71         | naik menjadi KUNING |
      | POL-05 | KESBANGPOL-PROV | 3     | C3   | 31.71         | naik menjadi MERAH  |
      | POL-06 | TRANTIB         | 2     | C3   | 31.71         | tetap HIJAU         |
      | POL-06 | TRANTIB         | 3     | C3   | 31.71         | naik menjadi KUNING |
      | POL-06 | TRANTIB         | 4     | C3   | 31.71         | naik menjadi MERAH  |
      | POL-06 | TRANTIB         | 2     | C3   | 31.71.01.1001 | tetap HIJAU         |
      | POL-06 | TRANTIB         | 3     | C3   | 31.71.01.1001 | naik menjadi KUNING |
      | POL-06 | TRANTIB         | 4     | C3   | 31.71.01.1001 | naik menjadi MERAH  |
      | POL-07 | DPMD            | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-07 | DPMD            | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-07 | DPMD            | 4     | B2   | 31.71         | naik menjadi KUNING |
      | POL-07 | DPMD            | 5     | C3   | 31.71         | naik menjadi MERAH  |
      | POL-08 | POLRES          | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-08 | POLRES          | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-08 | POLRES          | 2     | B2   | 31.71         | naik menjadi KUNING |
      | POL-08 | POLRES          | 3     | B2   | 31.71         | naik menjadi MERAH  |
      | POL-09 | BINDA           | 1     | C3   | 31            | tetap HIJAU         |
      | POL-09 | BINDA           | 2     | C3   | 31            | naik menjadi KUNING |
      | POL-09 | BINDA           | 5     | B2   | 31            | naik menjadi KUNING |
      | POL-09 | BINDA           | 6     | B2   | 31            | naik menjadi MERAH  |
      | POL-09 | BINDA           | 0     | C3   | 31.71         | tetap HIJAU         |
      | POL-09 | BINDA           | 1     | C3   | 31.71         | naik menjadi KUNING |
      | POL-09 | BINDA           | 2     | B2   | 31.71         | naik menjadi KUNING |
      | POL-09 | BINDA           | 3     | B2   | 31.71         | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah  |
      | POL-03 | POLRES | 2     | 31.71    |
      | POL-03 | POLRES | 2     | 31.71.01 |
      | POL-08 | POLRES | 3     | 31.71    |
      | POL-09 | BINDA  | 6     | 31       |
      | POL-09 | BINDA  | 3     | 31.71    |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2        | nilai 2 | wilayah  |
      | POL-03 | POLRES   | 1       | KODIM           | 1       | 31.71    |
      | POL-03 | POLRES   | 1       | KODIM           | 1       | 31.71.01 |
      | POL-08 | POLRES   | 2       | KESBANGPOL-PROV | 1       | 31.71    |
      | POL-09 | BINDA    | 5       | KODIM           | 1       | 31       |
      | POL-09 | BINDA    | 2       | KODIM           | 1       | 31.71    |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber          | nilai | mutu | wilayah       | tingkat | masih                | hasil | turun                |
      | POL-01 | POLRES          | 10    | C3   | 31            | KUNING  | 2024-10-16 07:59 WIB | HIJAU | 2024-10-16 08:00 WIB |
      | POL-01 | POLRES          | 3     | C3   | 31.71         | KUNING  | 2024-10-16 07:59 WIB | HIJAU | 2024-10-16 08:00 WIB |
      | POL-02 | POLRES          | 2000  | C3   | 31            | KUNING  | 2024-10-16 07:59 WIB | HIJAU | 2024-10-16 08:00 WIB |
      | POL-02 | POLRES          | 500   | C3   | 31.71         | KUNING  | 2024-10-16 07:59 WIB | HIJAU | 2024-10-16 08:00 WIB |
      | POL-03 | POLRES          | 1     | C3   | 31.71         | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | POL-03 | POLRES          | 1     | C3   | 31.71.01      | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | POL-04 | KESBANGPOL-PROV | 1     | C3   | 31.71         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | POL-05 | KESBANGPOL-PROV | 1     | C3   | 31.71         | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | POL-06 | TRANTIB         | 3     | C3   | 31.71         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | POL-06 | FKDM            | 3     | C3   | 31.71.01.1001 | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | POL-08 | POLRES          | 1     | C3   | 31.71         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | POL-09 | BINDA           | 2     | C3   | 31            | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
      | POL-09 | BINDA           | 1     | C3   | 31.71         | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |

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
      | POL-07 | DPMD   | 1     | 0    | C3   | 31.71   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
