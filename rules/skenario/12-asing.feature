# language: id
Fitur: Pengaruh asing dan pelanggaran wilayah (ASG)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber   | nilai | mutu | wilayah | hasil               |
      | ASG-01 | IMIGRASI | 0     | C3   | 21.71   | tetap HIJAU         |
      | ASG-01 | IMIGRASI | 1     | C3   | 21.71   | naik menjadi KUNING |
      | ASG-01 | IMIGRASI | 2     | B2   | 21.71   | naik menjadi KUNING |
      | ASG-01 | IMIGRASI | 3     | B2   | 21.71   | naik menjadi MERAH  |
      | ASG-02 | IMIGRASI | 4     | C3   | 21.71   | tetap HIJAU         |
      | ASG-02 | IMIGRASI | 5     | C3   | 21.71   | naik menjadi KUNING |
      | ASG-02 | IMIGRASI | 19    | B2   | 21.71   | naik menjadi KUNING |
      | ASG-02 | IMIGRASI | 20    | C3   | 21.71   | naik menjadi MERAH  |
      | ASG-03 | LANTAMAL | 1     | C3   | 21      | tetap HIJAU         |
      | ASG-03 | LANTAMAL | 2     | C3   | 21      | naik menjadi KUNING |
      | ASG-03 | LANTAMAL | 5     | B2   | 21      | naik menjadi KUNING |
      | ASG-03 | LANTAMAL | 6     | C3   | 21      | naik menjadi MERAH  |
      | ASG-03 | LANTAMAL | 0     | C3   | 21.71   | tetap HIJAU         |
      | ASG-03 | LANTAMAL | 1     | C3   | 21.71   | naik menjadi KUNING |
      | ASG-03 | LANTAMAL | 2     | B2   | 21.71   | naik menjadi KUNING |
      | ASG-03 | LANTAMAL | 3     | C3   | 21.71   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber   | nilai | wilayah |
      | ASG-01 | IMIGRASI | 3     | 21.71   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | ASG-01 | IMIGRASI | 2       | BINDA    | 1       | 21.71   |

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
      | ASG-01 | IMIGRASI | 1     | C3   | 21.71   | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
      | ASG-02 | IMIGRASI | 5     | C3   | 21.71   | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | ASG-03 | LANTAMAL | 2     | C3   | 21      | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
      | ASG-03 | LANTAMAL | 1     | C3   | 21.71   | KUNING  | 2024-11-13 07:59 WIB | HIJAU | 2024-11-13 08:00 WIB |
