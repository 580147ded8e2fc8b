# language: id
Fitur: Sosial budaya (SOS)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber          | nilai | mutu | wilayah       | hasil               |
      | SOS-01 | POLRES          | 0     | C3   | 35.14         | tetap HIJAU         |
      | SOS-01 | POLRES          | 1     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-01 | POLRES          | 2     | B2   | 35.14         | naik menjadi MERAH  |
      | SOS-01 | POLRES          | 0     | C3   | 35.14.01      | tetap HIJAU         |
      | SOS-01 | POLRES          | 1     | C3   | 35.14.01      | naik menjadi KUNING |
      | SOS-01 | POLRES          | 2     | B2   | 35.14.01      | naik menjadi MERAH  |
      | SOS-02 | POLRES          | 0     | C3   | 35.14         | tetap HIJAU         |
      | SOS-02 | POLRES          | 1     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-02 | POLRES          | 2     | B2   | 35.14         | naik menjadi KUNING |
      | SOS-02 | POLRES          | 3     | C3   | 35.14         | naik menjadi MERAH  |
      | SOS-03 | POLRES          | 1     | C3   | 35.14         | tetap HIJAU         |
      | SOS-03 | POLRES          | 2     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-03 | POLRES          | 4     | B2   | 35.14         | naik menjadi KUNING |
      | SOS-03 | POLRES          | 5     | C3   | 35.14         | naik menjadi MERAH  |
      | SOS-04 | POLRES          | 0     | C3   | 35.14         | tetap HIJAU         |
      | SOS-04 | POLRES          | 1     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-04 | POLRES          | 2     | B2   | 35.14         | naik menjadi MERAH  |
      | SOS-05 | POLRES          | 0     | C3   | 35.14         | tetap HIJAU         |
      | SOS-05 | POLRES          | 1     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-05 | POLRES          | 2     | B2   | 35.14         | naik menjadi KUNING |
      | SOS-05 | POLRES          | 3     | C3   | 35.14         | naik menjadi MERAH  |
      | SOS-06 | DESA            | 1     | C3   | 35.14         | tetap HIJAU         |
      | SOS-06 | DESA            | 2     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-06 | DESA            | 4     | B2   | 35.14         | naik menjadi KUNING |
      | SOS-06 | DESA            | 5     | C3   | 35.14         | naik menjadi MERAH  |
      | SOS-06 | DESA            | 1     | C3   | 35.14.01      | tetap HIJAU         |
      | SOS-06 | DESA            | 2     | C3   | 35.14.01      | naik menjadi KUNING |
      | SOS-06 | DESA            | 4     | B2   | 35.14.01      | naik menjadi KUNING |
      | SOS-06 | DESA            | 5     | C3   | 35.14.01      | naik menjadi MERAH  |
      | SOS-06 | POLRES          | 0     | C3   | 35.14.01.2001 | tetap HIJAU         |
      | SOS-06 | POLRES          | 1     | C3   | 35.14.01.2001 | naik menjadi KUNING |
      | SOS-06 | POLRES          | 2     | B2   | 35.14.01.2001 | naik menjadi KUNING |
      | SOS-06 | POLRES          | 3     | C3   | 35.14.01.2001 | naik menjadi MERAH  |
      | SOS-07 | KESBANGPOL-PROV | 0     | C3   | 35.14         | tetap HIJAU         |
      | SOS-07 | KESBANGPOL-PROV | 1     | C3   | 35.14         | naik menjadi KUNING |
      | SOS-07 | KESBANGPOL-PROV | 2     | C3   | 35.14         | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah  |
      | SOS-01 | POLRES | 2     | 35.14    |
      | SOS-01 | POLRES | 2     | 35.14.01 |
      | SOS-04 | POLRES | 2     | 35.14    |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah  |
      | SOS-01 | POLRES   | 1       | KODIM    | 1       | 35.14    |
      | SOS-01 | POLRES   | 1       | KODIM    | 1       | 35.14.01 |
      | SOS-04 | POLRES   | 1       | DISPORA  | 1       | 35.14    |

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
      | SOS-01 | POLRES          | 1     | C3   | 35.14         | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | SOS-01 | POLRES          | 1     | C3   | 35.14.01      | KUNING  | 2024-10-24 07:59 WIB | HIJAU | 2024-10-24 08:00 WIB |
      | SOS-02 | POLRES          | 1     | C3   | 35.14         | KUNING  | 2024-10-22 07:59 WIB | HIJAU | 2024-10-22 08:00 WIB |
      | SOS-03 | POLRES          | 2     | C3   | 35.14         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SOS-04 | POLRES          | 1     | C3   | 35.14         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SOS-05 | POLRES          | 1     | C3   | 35.14         | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |
      | SOS-06 | DESA            | 2     | C3   | 35.14         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SOS-06 | DESA            | 2     | C3   | 35.14.01      | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SOS-06 | POLRES          | 1     | C3   | 35.14.01.2001 | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
      | SOS-07 | KESBANGPOL-PROV | 1     | C3   | 35.14         | KUNING  | 2024-11-09 07:59 WIB | HIJAU | 2024-11-09 08:00 WIB |
