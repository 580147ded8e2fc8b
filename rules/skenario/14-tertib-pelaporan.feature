# language: id
Fitur: Tertib pelaporan (TRP)
  Setiap kriteria diperlihatkan diam, menyala, dan reda. Angka pada tabel berdiri tepat pada ambang atau satu satuan sebelumnya;
  bila ambang di kriteria.csv diubah, baris contohnya ikut diubah.

  Garis-Besar Skenario: <kode> bernilai <nilai> bermutu <mutu> di <wilayah>: <hasil>
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" <hasil>

    Contoh: Tepat sebelum dan tepat pada ambang
      | kode   | sumber          | nilai | mutu | wilayah | hasil               |
      | TRP-01 | KESBANGPOL-PROV | 1     | C3   | 81.01   | tetap HIJAU         |
      | TRP-01 | KESBANGPOL-PROV | 2     | C3   | 81.01   | naik menjadi KUNING |
      | TRP-01 | KESBANGPOL-PROV | 3     | B2   | 81.01   | naik menjadi KUNING |
      | TRP-01 | KESBANGPOL-PROV | 4     | C3   | 81.01   | naik menjadi MERAH  |
      | TRP-02 | TIMTERPADU      | 0     | C3   | 81.01   | tetap HIJAU         |
      | TRP-02 | TIMTERPADU      | 1     | C3   | 81.01   | naik menjadi KUNING |
      | TRP-02 | TIMTERPADU      | 29    | B2   | 81.01   | naik menjadi KUNING |
      | TRP-02 | TIMTERPADU      | 30    | C3   | 81.01   | naik menjadi MERAH  |
      | TRP-03 | KESBANGPOL-PROV | 0     | C3   | 81.01   | tetap HIJAU         |
      | TRP-03 | KESBANGPOL-PROV | 1     | C3   | 81.01   | naik menjadi KUNING |
      | TRP-05 | TIMTERPADU      | 6     | C3   | 81.01   | tetap HIJAU         |
      | TRP-05 | TIMTERPADU      | 7     | C3   | 81.01   | naik menjadi KUNING |
      | TRP-05 | TIMTERPADU      | 13    | B2   | 81.01   | naik menjadi KUNING |
      | TRP-05 | TIMTERPADU      | 14    | C3   | 81.01   | naik menjadi MERAH  |
      | TRP-06 | KESBANGPOL-PROV | 21    | C3   | 81.01   | tetap HIJAU         |
      | TRP-06 | KESBANGPOL-PROV | 20    | C3   | 81.01   | naik menjadi KUNING |
      | TRP-06 | KESBANGPOL-PROV | 11    | B2   | 81.01   | naik menjadi KUNING |
      | TRP-06 | KESBANGPOL-PROV | 10    | C3   | 81.01   | naik menjadi MERAH  |

  Garis-Besar Skenario: <kode> di <wilayah> turun menjadi <hasil> sesudah jendela dan masa tahan lewat
    Dengan sumber "<sumber>" melaporkan "<kode>" bernilai <nilai> di "<wilayah>" pada "2024-10-07 08:00 WIB", bermutu "<mutu>"
    Ketika dinilai sampai 1 jam kemudian
    Maka "<kode>" di "<wilayah>" naik menjadi <tingkat>
    Ketika dinilai sampai "<masih>"
    Maka "<kode>" di "<wilayah>" tetap <tingkat>
    Ketika dinilai sampai "<turun>"
    Maka "<kode>" di "<wilayah>" turun menjadi <hasil> pada "<turun>"

    Contoh: Tidak ada laporan baru; jendela_hari lalu tahan_hari
      | kode   | sumber     | nilai | mutu | wilayah | tingkat | masih                | hasil | turun                |
      | TRP-05 | TIMTERPADU | 7     | C3   | 81.01   | KUNING  | 2024-10-15 07:59 WIB | HIJAU | 2024-10-15 08:00 WIB |

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
      | TRP-01 | KESBANGPOL-PROV | 2     | 0    | C3   | 81.01   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | TRP-02 | TIMTERPADU      | 1     | 0    | C3   | 81.01   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | TRP-03 | KESBANGPOL-PROV | 1     | 0    | C3   | 81.01   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |
      | TRP-06 | KESBANGPOL-PROV | 20    | 999  | C3   | 81.01   | KUNING  | 2024-10-09 07:59 WIB | HIJAU | 2024-10-09 08:00 WIB |

  Skenario: TRP-04 menghitung sendiri hari sejak laporan bulanan FKDM yang terakhir
    Dengan sumber "FKDM" melaporkan "TRP-04" bernilai 1 di "81.01" pada "2024-07-01 08:00 WIB"
    Ketika dinilai sampai "2024-07-31 07:59 WIB"
    Maka "TRP-04" di "81.01" tetap HIJAU
    Ketika dinilai sampai "2024-07-31 08:00 WIB"
    Maka "TRP-04" di "81.01" naik menjadi KUNING pada "2024-07-31 08:00 WIB"
    Ketika dinilai sampai "2024-09-29 07:59 WIB"
    Maka "TRP-04" di "81.01" tetap KUNING
    Ketika dinilai sampai "2024-09-29 08:00 WIB"
    Maka "TRP-04" di "81.01" naik menjadi MERAH pada "2024-09-29 08:00 WIB"
    Dengan sumber "FKDM" melaporkan "TRP-04" bernilai 1 di "81.01" pada "2024-10-01 08:00 WIB"
    Ketika dinilai sampai "2024-10-02 08:00 WIB"
    Maka "TRP-04" di "81.01" turun menjadi KUNING pada "2024-10-02 08:00 WIB"
    Ketika dinilai sampai "2024-10-03 08:00 WIB"
    Maka "TRP-04" di "81.01" turun menjadi HIJAU pada "2024-10-03 08:00 WIB"
