# language: id
Fitur: Partisipasi (PAR)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber  | nilai | mutu | wilayah  | hasil               |
      | PAR-01 | BINDA   | 2     | C3   | 71       | tetap HIJAU         |
      | PAR-01 | BINDA   | 3     | C3   | 71       | naik menjadi KUNING |
      | PAR-01 | BINDA   | 7     | B2   | 71       | naik menjadi KUNING |
      | PAR-01 | BINDA   | 8     | B2   | 71       | naik menjadi MERAH  |
      | PAR-01 | BINDA   | 0     | C3   | 71.71    | tetap HIJAU         |
      | PAR-01 | BINDA   | 1     | C3   | 71.71    | naik menjadi KUNING |
      | PAR-01 | BINDA   | 2     | B2   | 71.71    | naik menjadi KUNING |
      | PAR-01 | BINDA   | 3     | B2   | 71.71    | naik menjadi MERAH  |
      | PAR-02 | BAWASLU | 0     | C3   | 71.71    | tetap HIJAU         |
      | PAR-02 | BAWASLU | 1     | C3   | 71.71    | naik menjadi KUNING |
      | PAR-02 | BAWASLU | 2     | B2   | 71.71    | naik menjadi KUNING |
      | PAR-02 | BAWASLU | 3     | B2   | 71.71    | naik menjadi MERAH  |
      | PAR-02 | BAWASLU | 0     | C3   | 71.71.01 | tetap HIJAU         |
      | PAR-02 | BAWASLU | 1     | C3   | 71.71.01 | naik menjadi KUNING |
      | PAR-02 | BAWASLU | 2     | B2   | 71.71.01 | naik menjadi KUNING |
      | PAR-02 | BAWASLU | 3     | B2   | 71.71.01 | naik menjadi MERAH  |
      | PAR-03 | KPU     | 75    | C3   | 71.71    | tetap HIJAU         |
      | PAR-03 | KPU     | 74.99 | C3   | 71.71    | naik menjadi KUNING |
      | PAR-03 | KPU     | 60    | B2   | 71.71    | naik menjadi KUNING |
      | PAR-03 | KPU     | 59.99 | C3   | 71.71    | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber  | nilai | wilayah  |
      | PAR-01 | BINDA   | 8     | 71       |
      | PAR-01 | BINDA   | 3     | 71.71    |
      | PAR-02 | BAWASLU | 3     | 71.71    |
      | PAR-02 | BAWASLU | 3     | 71.71.01 |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah  |
      | PAR-01 | BINDA    | 7       | BAWASLU  | 1       | 71       |
      | PAR-01 | BINDA    | 2       | BAWASLU  | 1       | 71.71    |
      | PAR-02 | BAWASLU  | 2       | POLRES   | 1       | 71.71    |
      | PAR-02 | BAWASLU  | 2       | POLRES   | 1       | 71.71.01 |

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
      | PAR-01 | BINDA   | 3     | C3   | 71       | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | PAR-01 | BINDA   | 1     | C3   | 71.71    | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | PAR-02 | BAWASLU | 1     | C3   | 71.71    | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | PAR-02 | BAWASLU | 1     | C3   | 71.71.01 | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |

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
      | kode   | sumber | nilai | baik  | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | PAR-03 | KPU    | 74.99 | 76.01 | C3   | 71.71   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
