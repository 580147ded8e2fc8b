# language: id
Fitur: Cuaca dan bencana (CUA)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber | nilai | mutu | wilayah | hasil               |
      | CUA-01 | BMKG   | 1     | C3   | 73.10   | tetap HIJAU         |
      | CUA-01 | BMKG   | 2     | C3   | 73.10   | naik menjadi KUNING |
      | CUA-01 | BMKG   | 3     | C3   | 73.10   | naik menjadi MERAH  |
      | CUA-02 | BMKG   | 1.24  | C3   | 73.10   | tetap HIJAU         |
      | CUA-02 | BMKG   | 1.25  | C3   | 73.10   | naik menjadi KUNING |
      | CUA-02 | BMKG   | 2.49  | B2   | 73.10   | naik menjadi KUNING |
      | CUA-02 | BMKG   | 2.5   | C3   | 73.10   | naik menjadi MERAH  |
      | CUA-03 | BPBD   | 1.99  | C3   | 73.10   | tetap HIJAU         |
      | CUA-03 | BPBD   | 2     | C3   | 73.10   | naik menjadi KUNING |
      | CUA-03 | BPBD   | 9.99  | B2   | 73.10   | naik menjadi KUNING |
      | CUA-03 | BPBD   | 10    | C3   | 73.10   | naik menjadi MERAH  |

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
      | CUA-01 | BMKG   | 2     | C3   | 73.10   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | CUA-02 | BMKG   | 1.25  | C3   | 73.10   | KUNING  | 2024-10-10 07:59 WIB | HIJAU | 2024-10-10 08:00 WIB |

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
      | CUA-03 | BPBD   | 2     | 1.49 | C3   | 73.10   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
