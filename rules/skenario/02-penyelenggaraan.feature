# language: id
Fitur: Penyelenggaraan pemilihan (PEM)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber          | nilai | mutu | wilayah | hasil               |
      | PEM-01 | BAWASLU         | 0.49  | C3   | 73.10   | tetap HIJAU         |
      | PEM-01 | BAWASLU         | 0.5   | C3   | 73.10   | naik menjadi KUNING |
      | PEM-01 | BAWASLU         | 1.99  | B2   | 73.10   | naik menjadi KUNING |
      | PEM-01 | BAWASLU         | 2     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-02 | BAWASLU         | 9.99  | C3   | 73.10   | tetap HIJAU         |
      | PEM-02 | BAWASLU         | 10    | C3   | 73.10   | naik menjadi KUNING |
      | PEM-02 | BAWASLU         | 24.99 | B2   | 73.10   | naik menjadi KUNING |
      | PEM-02 | BAWASLU         | 25    | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-03 | DISDUKCAPIL     | 0.99  | C3   | 73.10   | tetap HIJAU         |
      | PEM-03 | DISDUKCAPIL     | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-03 | DISDUKCAPIL     | 2.99  | B2   | 73.10   | naik menjadi KUNING |
      | PEM-03 | DISDUKCAPIL     | 3     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-04 | KESBANGPOL-PROV | 100   | C3   | 73.10   | tetap HIJAU         |
      | PEM-04 | KESBANGPOL-PROV | 99.99 | C3   | 73.10   | naik menjadi KUNING |
      | PEM-04 | KESBANGPOL-PROV | 75    | B2   | 73.10   | naik menjadi KUNING |
      | PEM-04 | KESBANGPOL-PROV | 74.99 | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-05 | KESBANGPOL-PROV | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-05 | KESBANGPOL-PROV | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-05 | KESBANGPOL-PROV | 13    | B2   | 73.10   | naik menjadi KUNING |
      | PEM-05 | KESBANGPOL-PROV | 14    | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-06 | KPU             | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-06 | KPU             | 0.01  | C3   | 73.10   | naik menjadi KUNING |
      | PEM-06 | KPU             | 4.99  | B2   | 73.10   | naik menjadi KUNING |
      | PEM-06 | KPU             | 5     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-07 | KPU             | 100   | C3   | 73.10   | tetap HIJAU         |
      | PEM-07 | KPU             | 99.99 | C3   | 73.10   | naik menjadi KUNING |
      | PEM-07 | KPU             | 90    | B2   | 73.10   | naik menjadi KUNING |
      | PEM-07 | KPU             | 89.99 | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-08 | KPU             | 0.99  | C3   | 73.10   | tetap HIJAU         |
      | PEM-08 | KPU             | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-08 | KPU             | 4.99  | B2   | 73.10   | naik menjadi KUNING |
      | PEM-08 | KPU             | 5     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-09 | KPU             | 0.99  | C3   | 73.10   | tetap HIJAU         |
      | PEM-09 | KPU             | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-09 | KPU             | 9.99  | B2   | 73.10   | naik menjadi KUNING |
      | PEM-09 | KPU             | 10    | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-10 | BAWASLU         | 4.99  | C3   | 73.10   | tetap HIJAU         |
      | PEM-10 | BAWASLU         | 5     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-10 | BAWASLU         | 19.99 | B2   | 73.10   | naik menjadi KUNING |
      | PEM-10 | BAWASLU         | 20    | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-11 | DKPP            | 4     | C3   | 73      | tetap HIJAU         |
      | PEM-11 | DKPP            | 5     | C3   | 73      | naik menjadi KUNING |
      | PEM-11 | DKPP            | 19    | B2   | 73      | naik menjadi KUNING |
      | PEM-11 | DKPP            | 20    | C3   | 73      | naik menjadi MERAH  |
      | PEM-11 | DKPP            | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-11 | DKPP            | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-11 | DKPP            | 4     | B2   | 73.10   | naik menjadi KUNING |
      | PEM-11 | DKPP            | 5     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-12 | BAWASLU         | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-12 | BAWASLU         | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-12 | BAWASLU         | 9     | B2   | 73.10   | naik menjadi KUNING |
      | PEM-12 | BAWASLU         | 10    | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-13 | KPU             | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-13 | KPU             | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-13 | KPU             | 2     | B2   | 73.10   | naik menjadi KUNING |
      | PEM-13 | KPU             | 3     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-14 | KPU             | 2     | C3   | 73      | tetap HIJAU         |
      | PEM-14 | KPU             | 3     | C3   | 73      | naik menjadi KUNING |
      | PEM-14 | KPU             | 9     | B2   | 73      | naik menjadi KUNING |
      | PEM-14 | KPU             | 10    | C3   | 73      | naik menjadi MERAH  |
      | PEM-14 | KPU             | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-14 | KPU             | 1     | C3   | 73.10   | naik menjadi KUNING |
      | PEM-14 | KPU             | 2     | B2   | 73.10   | naik menjadi KUNING |
      | PEM-14 | KPU             | 3     | C3   | 73.10   | naik menjadi MERAH  |
      | PEM-15 | POLRES          | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-15 | POLRES          | 1     | B2   | 73.10   | naik menjadi MERAH  |
      | PEM-16 | KPU             | 0     | C3   | 73.10   | tetap HIJAU         |
      | PEM-16 | KPU             | 0.01  | C3   | 73.10   | naik menjadi KUNING |
      | PEM-16 | KPU             | 39.99 | B2   | 73.10   | naik menjadi KUNING |
      | PEM-16 | KPU             | 40    | C3   | 73.10   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah |
      | PEM-15 | POLRES | 1     | 73.10   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | PEM-15 | POLRES   | 1       | BAWASLU  | 1       | 73.10   |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber | nilai | mutu | wilayah | tingkat | masih                | hasil  | turun                |
      | PEM-11 | DKPP   | 5     | C3   | 73      | KUNING  | 2025-01-12 07:59 WIB | HIJAU  | 2025-01-12 08:00 WIB |
      | PEM-11 | DKPP   | 1     | C3   | 73.10   | KUNING  | 2025-01-12 07:59 WIB | HIJAU  | 2025-01-12 08:00 WIB |
      | PEM-14 | KPU    | 3     | C3   | 73      | KUNING  | 2024-11-09 07:59 WIB | HIJAU  | 2024-11-09 08:00 WIB |
      | PEM-14 | KPU    | 1     | C3   | 73.10   | KUNING  | 2024-11-09 07:59 WIB | HIJAU  | 2024-11-09 08:00 WIB |
      | PEM-15 | POLRES | 1     | B2   | 73.10   | MERAH   | 2024-10-17 07:59 WIB | KUNING | 2024-10-17 08:00 WIB |

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
      | kode   | sumber          | nilai | baik | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | PEM-01 | BAWASLU         | 0.5   | 0.39 | C3   | 73.10   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
      | PEM-02 | BAWASLU         | 10    | 7.99 | C3   | 73.10   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
      | PEM-03 | DISDUKCAPIL     | 1     | 0.79 | C3   | 73.10   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
      | PEM-04 | KESBANGPOL-PROV | 99.99 | 100  | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | PEM-05 | KESBANGPOL-PROV | 1     | 0    | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | PEM-06 | KPU             | 0.01  | 0    | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | PEM-07 | KPU             | 99.99 | 100  | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | PEM-08 | KPU             | 1     | 0.79 | C3   | 73.10   | KUNING  | 2024-10-10 07:59 WIB | HIJAU | 2024-10-10 08:00 WIB |
      | PEM-09 | KPU             | 1     | 0.79 | C3   | 73.10   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
      | PEM-10 | BAWASLU         | 5     | 3.99 | C3   | 73.10   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
      | PEM-12 | BAWASLU         | 1     | 0    | C3   | 73.10   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
      | PEM-13 | KPU             | 1     | 0    | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | PEM-16 | KPU             | 0.01  | 0    | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
