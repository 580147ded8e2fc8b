# language: id
Fitur: Kontestasi (KON)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber  | nilai | mutu | wilayah  | hasil               |
      | KON-01 | BAWASLU | 13.46 | C3   | 94.03    | tetap HIJAU         |
      | KON-01 | BAWASLU | 13.47 | C3   | 94.03    | naik menjadi KUNING |
      | KON-01 | BAWASLU | 49.32 | B2   | 94.03    | naik menjadi KUNING |
      | KON-01 | BAWASLU | 49.33 | C3   | 94.03    | naik menjadi MERAH  |
      | KON-02 | BAWASLU | 21.69 | C3   | 94       | tetap HIJAU         |
      | KON-02 | BAWASLU | 21.7  | C3   | 94       | naik menjadi KUNING |
      | KON-02 | BAWASLU | 68.49 | B2   | 94       | naik menjadi KUNING |
      | KON-02 | BAWASLU | 68.5  | C3   | 94       | naik menjadi MERAH  |
      | KON-03 | BAWASLU | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-03 | BAWASLU | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-03 | BAWASLU | 4     | B2   | 94.03    | naik menjadi KUNING |
      | KON-03 | BAWASLU | 5     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-04 | BAWASLU | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-04 | BAWASLU | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-04 | BAWASLU | 4     | B2   | 94.03    | naik menjadi KUNING |
      | KON-04 | BAWASLU | 5     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-05 | BAWASLU | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-05 | BAWASLU | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-05 | BAWASLU | 4     | B2   | 94.03    | naik menjadi KUNING |
      | KON-05 | BAWASLU | 5     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-06 | BAWASLU | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-06 | BAWASLU | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-06 | BAWASLU | 2     | B2   | 94.03    | naik menjadi KUNING |
      | KON-06 | BAWASLU | 3     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-07 | POLRES  | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-07 | POLRES  | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-07 | POLRES  | 2     | B2   | 94.03    | naik menjadi MERAH  |
      | KON-07 | POLRES  | 0     | C3   | 94.03.01 | tetap HIJAU         |
      | KON-07 | POLRES  | 1     | C3   | 94.03.01 | naik menjadi KUNING |
      | KON-07 | POLRES  | 2     | B2   | 94.03.01 | naik menjadi MERAH  |
      | KON-08 | KPU     | 0     | C3   | 94.03    | tetap HIJAU         |
      | KON-08 | KPU     | 1     | C3   | 94.03    | naik menjadi KUNING |
      | KON-08 | KPU     | 2     | B2   | 94.03    | naik menjadi KUNING |
      | KON-08 | KPU     | 3     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-09 | KPU     | 4.01  | C3   | 94       | tetap HIJAU         |
      | KON-09 | KPU     | 4     | C3   | 94       | naik menjadi KUNING |
      | KON-09 | KPU     | 2.01  | B2   | 94       | naik menjadi KUNING |
      | KON-09 | KPU     | 2     | C3   | 94       | naik menjadi MERAH  |
      | KON-09 | KPU     | 4.01  | C3   | 94.03    | tetap HIJAU         |
      | KON-09 | KPU     | 4     | C3   | 94.03    | naik menjadi KUNING |
      | KON-09 | KPU     | 2.01  | B2   | 94.03    | naik menjadi KUNING |
      | KON-09 | KPU     | 2     | C3   | 94.03    | naik menjadi MERAH  |
      | KON-10 | BAWASLU | 4     | C3   | 94.03    | tetap HIJAU         |
      | KON-10 | BAWASLU | 5     | C3   | 94.03    | naik menjadi KUNING |
      | KON-10 | BAWASLU | 19    | B2   | 94.03    | naik menjadi KUNING |
      | KON-10 | BAWASLU | 20    | C3   | 94.03    | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah  |
      | KON-07 | POLRES | 2     | 94.03    |
      | KON-07 | POLRES | 2     | 94.03.01 |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah  |
      | KON-07 | POLRES   | 1       | BAWASLU  | 1       | 94.03    |
      | KON-07 | POLRES   | 1       | BAWASLU  | 1       | 94.03.01 |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber  | nilai | mutu | wilayah  | tingkat | masih                | hasil | turun                |
      | KON-03 | BAWASLU | 1     | C3   | 94.03    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | KON-04 | BAWASLU | 1     | C3   | 94.03    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | KON-05 | BAWASLU | 1     | C3   | 94.03    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | KON-06 | BAWASLU | 1     | C3   | 94.03    | KUNING  | 2025-04-12 07:59 WIB | HIJAU | 2025-04-12 08:00 WIB |
      | KON-07 | POLRES  | 1     | C3   | 94.03    | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | KON-07 | POLRES  | 1     | C3   | 94.03.01 | KUNING  | 2024-10-17 07:59 WIB | HIJAU | 2024-10-17 08:00 WIB |
      | KON-08 | KPU     | 1     | C3   | 94.03    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | KON-10 | BAWASLU | 5     | C3   | 94.03    | KUNING  | 2024-10-23 07:59 WIB | HIJAU | 2024-10-23 08:00 WIB |

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
      | KON-01 | BAWASLU | 13.47 | 12   | C3   | 94.03   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | KON-02 | BAWASLU | 21.7  | 20   | C3   | 94      | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | KON-09 | KPU     | 4     | 4.51 | C3   | 94      | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
      | KON-09 | KPU     | 4     | 4.51 | C3   | 94.03   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
