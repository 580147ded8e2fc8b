# language: id
Fitur: Sumber daya alam (SDA)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber   | nilai | mutu | wilayah | hasil               |
      | SDA-01 | BPN      | 0     | C3   | 14.01   | tetap HIJAU         |
      | SDA-01 | BPN      | 1     | C3   | 14.01   | naik menjadi KUNING |
      | SDA-01 | BPN      | 4     | B2   | 14.01   | naik menjadi KUNING |
      | SDA-01 | BPN      | 5     | C3   | 14.01   | naik menjadi MERAH  |
      | SDA-02 | POLRES   | 0     | C3   | 14.01   | tetap HIJAU         |
      | SDA-02 | POLRES   | 1     | C3   | 14.01   | naik menjadi KUNING |
      | SDA-02 | POLRES   | 2     | B2   | 14.01   | naik menjadi KUNING |
      | SDA-02 | POLRES   | 3     | C3   | 14.01   | naik menjadi MERAH  |
      | SDA-03 | DISBUN   | 0     | C3   | 14.01   | tetap HIJAU         |
      | SDA-03 | DISBUN   | 1     | C3   | 14.01   | naik menjadi KUNING |
      | SDA-03 | DISBUN   | 4     | B2   | 14.01   | naik menjadi KUNING |
      | SDA-03 | DISBUN   | 5     | C3   | 14.01   | naik menjadi MERAH  |
      | SDA-04 | POLRES   | 0     | C3   | 14.01   | tetap HIJAU         |
      | SDA-04 | POLRES   | 1     | C3   | 14.01   | naik menjadi KUNING |
      | SDA-04 | POLRES   | 2     | B2   | 14.01   | naik menjadi KUNING |
      | SDA-04 | POLRES   | 3     | C3   | 14.01   | naik menjadi MERAH  |
      | SDA-05 | LANTAMAL | 0     | C3   | 14.01   | tetap HIJAU         |
      | SDA-05 | LANTAMAL | 1     | C3   | 14.01   | naik menjadi KUNING |
      | SDA-05 | LANTAMAL | 2     | B2   | 14.01   | naik menjadi KUNING |
      | SDA-05 | LANTAMAL | 3     | C3   | 14.01   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber   | nilai | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | SDA-02 | POLRES   | 1     | C3   | 14.01   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SDA-04 | POLRES   | 1     | C3   | 14.01   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SDA-05 | LANTAMAL | 1     | C3   | 14.01   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |

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
      | SDA-01 | BPN    | 1     | 0    | C3   | 14.01   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
      | SDA-03 | DISBUN | 1     | 0    | C3   | 14.01   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
