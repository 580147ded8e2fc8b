# language: id
Fitur: Usulan Status Keadaan Konflik (KBJ-16, KBJ-17)
  UU 7/2012 Pasal 14 menghendaki dua hal sekaligus: tidak terkendali oleh Polri, dan fungsi pemerintahan terganggu. Sistem hanya mengusulkan.

  Skenario: Kedua syarat terpenuhi di satu kabupaten
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-05    | 2     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | KESBANGPOL-KAB | ESK-06    | 1     | 91.03   | 2024-10-07 12:00 WIT | B2   |
    Ketika dinilai sampai "2024-10-07 11:59 WIT"
    Maka "KBJ-16" di "91.03" tetap HIJAU
    Ketika dinilai sampai "2024-10-07 12:00 WIT"
    Maka "KBJ-16" di "91.03" naik menjadi MERAH
    Dan karena memuat "usulan untuk dipertimbangkan dan diputuskan oleh bupati/wali kota"
    Dan dasar hukumnya memuat "UU 7/2012 Pasal 14"

  Skenario: Kerusuhan berat tetapi pemerintahan tetap berjalan
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-04    | 1     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | POLRES  | ESK-05    | 2     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | TRANTIB | ESK-06    | 0     | 91.03   | 2024-10-07 12:00 WIT | B2   |
    Ketika dinilai sampai 1 hari kemudian
    Maka "KBJ-16" di "91.03" tetap HIJAU

  Skenario: Satu laporan biasa tidak cukup untuk usulan
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-05    | 2     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | TRANTIB | ESK-06    | 1     | 91.03   | 2024-10-07 12:00 WIT | C3   |
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-16" di "91.03" tetap HIJAU
    Dan "ESK-06" di "91.03" naik menjadi KUNING

  Skenario: Pengirim yang menilai laporannya sendiri lebih andal daripada sumbernya tidak cukup untuk usulan
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-05    | 2     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | TRANTIB | ESK-06    | 1     | 91.03   | 2024-10-07 12:00 WIT | A1   |
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-16" di "91.03" tetap HIJAU
    Dan "ESK-06" di "91.03" naik menjadi KUNING

  Skenario: Eskalasi di dua kabupaten dan pemerintahan terganggu: usulan skala provinsi
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-03    | 1     | 91.71   | 2024-10-07 11:00 WIT | B2   |
      | KESBANGPOL-KAB | ESK-06    | 1     | 91.03   | 2024-10-07 12:00 WIT | B2   |
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-17" di "91" naik menjadi MERAH
    Dan karena memuat "gubernur"

  Skenario: Eskalasi di satu kabupaten belum skala provinsi
    Dengan laporan berikut:
      | sumber  | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES  | ESK-02    | 1     | 91.03   | 2024-10-07 10:00 WIT | B2   |
      | POLRES  | ESK-03    | 1     | 91.03   | 2024-10-07 11:00 WIT | B2   |
      | KESBANGPOL-KAB | ESK-06    | 1     | 91.03   | 2024-10-07 12:00 WIT | B2   |
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-17" di "91" tetap HIJAU
