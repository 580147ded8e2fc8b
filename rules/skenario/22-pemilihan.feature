# language: id
Fitur: Pemilihan (KBJ-03 sampai KBJ-06)
  Pemungutan suara Pilkada 2024: 27 November 2024.

  Skenario: Bentrok antarpendukung disertai perampasan surat suara
    Dengan sumber "POLRES" melaporkan "KON-07" bernilai 1 di "94.03" pada "2024-11-27 13:00 WIT"
    Dan sumber "KPU" melaporkan "PEM-15" bernilai 1 di "94.03" 1 jam kemudian
    Ketika dinilai sampai "2024-11-27 13:59 WIT"
    Maka "KBJ-03" di "94.03" tetap HIJAU
    Ketika dinilai sampai "2024-11-27 14:00 WIT"
    Maka "KBJ-03" di "94.03" naik menjadi MERAH
    Dan dasar hukumnya memuat "UU 1/2015 Pasal 112"

  Skenario: Bentrok antarpendukung saja
    Dengan sumber "POLRES" melaporkan "KON-07" bernilai 2 di "94.03" pada "2024-11-27 13:00 WIT", bermutu "B2"
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-03" di "94.03" tetap HIJAU

  Garis-Besar Skenario: IKP <ikp> dan dugaan politik uang pada <tanggal>: <hasil>
    Dengan sumber "BAWASLU" melaporkan "KON-01" bernilai <ikp> di "32.04" pada "2024-08-01 08:00 WIB"
    Dan sumber "BAWASLU" melaporkan "KON-03" bernilai 1 di "32.04" pada "<tanggal> 10:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-04" di "32.04" <hasil>

    Contoh: Tujuh hari sebelum sampai tiga hari sesudah pemungutan
      | ikp   | tanggal    | hasil              |
      | 49.33 | 2024-11-19 | tetap HIJAU        |
      | 49.33 | 2024-11-20 | naik menjadi MERAH |
      | 49.33 | 2024-11-27 | naik menjadi MERAH |
      | 49.33 | 2024-11-30 | naik menjadi MERAH |
      | 49.33 | 2024-12-01 | tetap HIJAU        |
      | 49.32 | 2024-11-27 | tetap HIJAU        |

  Garis-Besar Skenario: IKP provinsi <provinsi> dan IKP kabupaten <kabupaten>, intimidasi pada <tanggal>: <hasil>
    Dengan sumber "BAWASLU" melaporkan "KON-02" bernilai <provinsi> di "32" pada "2024-08-01 08:00 WIB"
    Dan sumber "BAWASLU" melaporkan "KON-01" bernilai <kabupaten> di "32.04" pada "2024-08-01 08:00 WIB"
    Dan sumber "BAWASLU" melaporkan "PAR-02" bernilai 1 di "32.04" pada "<tanggal> 10:00 WIB"
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-05" di "32.04" <hasil>

    Contoh: Kabupaten ber-IKP tinggi sudah ditangani KBJ-04
      | provinsi | kabupaten | tanggal    | hasil              |
      | 68.5     | 20        | 2024-11-24 | naik menjadi MERAH |
      | 68.5     | 20        | 2024-11-23 | tetap HIJAU        |
      | 68.49    | 20        | 2024-11-24 | tetap HIJAU        |
      | 68.5     | 50        | 2024-11-24 | tetap HIJAU        |

  Garis-Besar Skenario: Gelombang <gelombang> m, logistik <logistik> persen di <wilayah>: <hasil>
    Dengan sumber "KPU" melaporkan "PEM-07" bernilai <logistik> di "<wilayah>" pada "2024-11-20 08:00 WITA"
    Dan sumber "BMKG" melaporkan "CUA-02" bernilai <gelombang> di "<wilayah>" 1 jam kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-06" di "<wilayah>" <hasil>

    Contoh: Hanya kabupaten kepulauan
      | gelombang | logistik | wilayah | hasil              |
      | 1.25      | 99.99    | 73.10   | naik menjadi MERAH |
      | 1.24      | 99.99    | 73.10   | tetap HIJAU        |
      | 1.25      | 100      | 73.10   | tetap HIJAU        |
      | 2.5       | 80       | 73.06   | tetap HIJAU        |
