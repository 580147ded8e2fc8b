# language: id
Fitur: Siber dan hoaks (SIB)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber  | nilai | mutu | wilayah | hasil               |
      | SIB-01 | KOMDIGI | 9     | C3   | 33      | tetap HIJAU         |
      | SIB-01 | KOMDIGI | 10    | C3   | 33      | naik menjadi KUNING |
      | SIB-01 | KOMDIGI | 29    | B2   | 33      | naik menjadi KUNING |
      | SIB-01 | KOMDIGI | 30    | C3   | 33      | naik menjadi MERAH  |
      | SIB-01 | KOMDIGI | 2     | C3   | 33.74   | tetap HIJAU         |
      | SIB-01 | KOMDIGI | 3     | C3   | 33.74   | naik menjadi KUNING |
      | SIB-01 | KOMDIGI | 9     | B2   | 33.74   | naik menjadi KUNING |
      | SIB-01 | KOMDIGI | 10    | C3   | 33.74   | naik menjadi MERAH  |
      | SIB-03 | BSSN    | 0     | C3   | 33      | tetap HIJAU         |
      | SIB-03 | BSSN    | 1     | C3   | 33      | naik menjadi KUNING |
      | SIB-03 | BSSN    | 2     | B2   | 33      | naik menjadi KUNING |
      | SIB-03 | BSSN    | 3     | C3   | 33      | naik menjadi MERAH  |
      | SIB-03 | BSSN    | 0     | C3   | 33.74   | tetap HIJAU         |
      | SIB-03 | BSSN    | 1     | C3   | 33.74   | naik menjadi KUNING |
      | SIB-03 | BSSN    | 2     | C3   | 33.74   | naik menjadi MERAH  |
      | SIB-04 | BSSN    | 2     | C3   | 33      | tetap HIJAU         |
      | SIB-04 | BSSN    | 3     | C3   | 33      | naik menjadi KUNING |
      | SIB-04 | BSSN    | 9     | B2   | 33      | naik menjadi KUNING |
      | SIB-04 | BSSN    | 10    | C3   | 33      | naik menjadi MERAH  |
      | SIB-04 | BSSN    | 0     | C3   | 33.74   | tetap HIJAU         |
      | SIB-04 | BSSN    | 1     | C3   | 33.74   | naik menjadi KUNING |
      | SIB-04 | BSSN    | 4     | B2   | 33.74   | naik menjadi KUNING |
      | SIB-04 | BSSN    | 5     | C3   | 33.74   | naik menjadi MERAH  |
      | SIB-05 | BSSN    | 0     | C3   | 33      | tetap HIJAU         |
      | SIB-05 | BSSN    | 1     | B2   | 33      | naik menjadi MERAH  |
      | SIB-05 | BSSN    | 0     | C3   | 33.74   | tetap HIJAU         |
      | SIB-05 | BSSN    | 1     | B2   | 33.74   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> mencapai ambang merah dari satu sumber biasa di <wilayah>: belum merah
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi KUNING
    Dan karena memuat "sumber"

    Contoh: Merah memerlukan dua sumber atau satu laporan bermutu A1 sampai B2
      | kode   | sumber | nilai | wilayah |
      | SIB-05 | BSSN   | 1     | 33      |
      | SIB-05 | BSSN   | 1     | 33.74   |

  Garis-Besar Skenario: <kode> dari <sumber 1> dan <sumber 2> di <wilayah>: merah
    Dengan sumber "<sumber 1>" melaporkan "<kode>" bernilai <nilai 1> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "C3"
    Dan sumber "<sumber 2>" melaporkan "<kode>" bernilai <nilai 2> di "<wilayah>" 30 menit kemudian, bermutu "C3"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi MERAH

    Contoh: Dua sumber yang berdiri sendiri
      | kode   | sumber 1 | nilai 1 | sumber 2 | nilai 2 | wilayah |
      | SIB-05 | BSSN     | 1       | KPU      | 1       | 33      |
      | SIB-05 | BSSN     | 1       | KPU      | 1       | 33.74   |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber  | nilai | mutu | wilayah | tingkat | masih                | hasil  | turun                |
      | SIB-01 | KOMDIGI | 10    | C3   | 33      | KUNING  | 2024-10-16 07:59 WIB | HIJAU  | 2024-10-16 08:00 WIB |
      | SIB-01 | KOMDIGI | 3     | C3   | 33.74   | KUNING  | 2024-10-16 07:59 WIB | HIJAU  | 2024-10-16 08:00 WIB |
      | SIB-03 | BSSN    | 1     | C3   | 33      | KUNING  | 2024-10-16 07:59 WIB | HIJAU  | 2024-10-16 08:00 WIB |
      | SIB-03 | BSSN    | 1     | C3   | 33.74   | KUNING  | 2024-10-16 07:59 WIB | HIJAU  | 2024-10-16 08:00 WIB |
      | SIB-04 | BSSN    | 3     | C3   | 33      | KUNING  | 2024-10-23 07:59 WIB | HIJAU  | 2024-10-23 08:00 WIB |
      | SIB-04 | BSSN    | 1     | C3   | 33.74   | KUNING  | 2024-10-23 07:59 WIB | HIJAU  | 2024-10-23 08:00 WIB |
      | SIB-05 | BSSN    | 1     | B2   | 33      | MERAH   | 2024-11-13 07:59 WIB | KUNING | 2024-11-13 08:00 WIB |
      | SIB-05 | BSSN    | 1     | B2   | 33.74   | MERAH   | 2024-11-13 07:59 WIB | KUNING | 2024-11-13 08:00 WIB |

  Garis-Besar Skenario: SIB-02 dengan <kini> hoaks terhadap rata-rata 10 sebulan di <wilayah>: <hasil>
    Dengan sumber "KOMDIGI" melaporkan "SIB-02" bernilai 10 di "<wilayah>" pada "2024-06-20 08:00 WIB", diterima "2024-10-07 08:00 WIB"
    Dan sumber "KOMDIGI" melaporkan "SIB-02" bernilai 10 di "<wilayah>" pada "2024-07-20 08:00 WIB", diterima "2024-10-07 08:00 WIB"
    Dan sumber "KOMDIGI" melaporkan "SIB-02" bernilai 10 di "<wilayah>" pada "2024-08-20 08:00 WIB", diterima "2024-10-07 08:00 WIB"
    Dan sumber "KOMDIGI" melaporkan "SIB-02" bernilai <kini> di "<wilayah>" pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "SIB-02" di "<wilayah>" <hasil>

    Contoh: Rasio 1.4, 1.5, 2.4 dan 2.5
      | kini | wilayah | hasil               |
      | 14   | 33.74   | tetap HIJAU         |
      | 15   | 33.74   | naik menjadi KUNING |
      | 24   | 33.74   | naik menjadi KUNING |
      | 25   | 33.74   | naik menjadi MERAH  |
      | 14   | 33      | tetap HIJAU         |
      | 15   | 33      | naik menjadi KUNING |
      | 25   | 33      | naik menjadi MERAH  |

  Skenario: SIB-02 tidak menyala selama belum ada rata-rata
    Dengan sumber "KOMDIGI" melaporkan "SIB-02" bernilai 40 di "33.74" pada "2024-10-07 08:00 WIB"
    Ketika dinilai sampai 7 hari kemudian
    Maka "SIB-02" di "33.74" tetap HIJAU
