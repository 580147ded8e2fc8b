# language: id
Fitur: Batas wilayah (BTS)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber  | nilai | mutu | wilayah | hasil               |
      | BTS-01 | DPMD    | 29.99 | C3   | 15.05   | tetap HIJAU         |
      | BTS-01 | DPMD    | 30    | C3   | 15.05   | naik menjadi KUNING |
      | BTS-01 | DPMD    | 59.99 | B2   | 15.05   | naik menjadi KUNING |
      | BTS-01 | DPMD    | 60    | C3   | 15.05   | naik menjadi MERAH  |
      | BTS-02 | BIROPEM | 0     | C3   | 15.05   | tetap HIJAU         |
      | BTS-02 | BIROPEM | 1     | C3   | 15.05   | naik menjadi KUNING |
      | BTS-02 | BIROPEM | 2     | C3   | 15.05   | naik menjadi MERAH  |
      | BTS-03 | POLRES  | 0     | C3   | 15.05   | tetap HIJAU         |
      | BTS-03 | POLRES  | 1     | C3   | 15.05   | naik menjadi KUNING |
      | BTS-03 | POLRES  | 2     | B2   | 15.05   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah |
      | BTS-03 | POLRES | 2     | 15.05   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | BTS-03 | POLRES   | 1       | KODIM    | 1       | 15.05   |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber | nilai | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | BTS-03 | POLRES | 1     | C3   | 15.05   | KUNING  | 2025-01-12 07:59 WIB | HIJAU | 2025-01-12 08:00 WIB |

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
      | kode   | sumber  | nilai | baik  | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | BTS-01 | DPMD    | 30    | 24.99 | C3   | 15.05   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | BTS-02 | BIROPEM | 1     | 0     | C3   | 15.05   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
