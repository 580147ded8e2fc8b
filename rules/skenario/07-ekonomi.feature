# language: id
Fitur: Ekonomi (EKO)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber      | nilai | mutu | wilayah | hasil               |
      | EKO-01 | DISNAKER    | 1     | C3   | 32.16   | tetap HIJAU         |
      | EKO-01 | DISNAKER    | 2     | C3   | 32.16   | naik menjadi KUNING |
      | EKO-01 | DISNAKER    | 4     | B2   | 32.16   | naik menjadi KUNING |
      | EKO-01 | DISNAKER    | 5     | C3   | 32.16   | naik menjadi MERAH  |
      | EKO-02 | DISNAKER    | 99    | C3   | 32.16   | tetap HIJAU         |
      | EKO-02 | DISNAKER    | 100   | C3   | 32.16   | naik menjadi KUNING |
      | EKO-02 | DISNAKER    | 499   | B2   | 32.16   | naik menjadi KUNING |
      | EKO-02 | DISNAKER    | 500   | C3   | 32.16   | naik menjadi MERAH  |
      | EKO-03 | DISPERINDAG | 4.99  | C3   | 32.16   | tetap HIJAU         |
      | EKO-03 | DISPERINDAG | 5     | C3   | 32.16   | naik menjadi KUNING |
      | EKO-03 | DISPERINDAG | 9.99  | B2   | 32.16   | naik menjadi KUNING |
      | EKO-03 | DISPERINDAG | 10    | C3   | 32.16   | naik menjadi MERAH  |
      | EKO-04 | BEACUKAI    | 9     | C3   | 32      | tetap HIJAU         |
      | EKO-04 | BEACUKAI    | 10    | C3   | 32      | naik menjadi KUNING |
      | EKO-04 | BEACUKAI    | 29    | B2   | 32      | naik menjadi KUNING |
      | EKO-04 | BEACUKAI    | 30    | C3   | 32      | naik menjadi MERAH  |
      | EKO-04 | BEACUKAI    | 2     | C3   | 32.16   | tetap HIJAU         |
      | EKO-04 | BEACUKAI    | 3     | C3   | 32.16   | naik menjadi KUNING |
      | EKO-04 | BEACUKAI    | 9     | B2   | 32.16   | naik menjadi KUNING |
      | EKO-04 | BEACUKAI    | 10    | C3   | 32.16   | naik menjadi MERAH  |

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
      | EKO-01 | DISNAKER | 2     | C3   | 32.16   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | EKO-02 | DISNAKER | 100   | C3   | 32.16   | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
      | EKO-04 | BEACUKAI | 10    | C3   | 32      | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | EKO-04 | BEACUKAI | 3     | C3   | 32.16   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |

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
      | kode   | sumber      | nilai | baik | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | EKO-03 | DISPERINDAG | 5     | 3.99 | C3   | 32.16   | KUNING  | 2024-10-11 07:59 WIB | HIJAU | 2024-10-11 08:00 WIB |
