# language: id
Fitur: Penularan (KBJ-11 sampai KBJ-13)

  Skenario: Gejolak ibu kota menjalar ke daerah yang sedang berunjuk rasa
    Dengan sumber "POLRES" melaporkan "POL-03" bernilai 2 di "31.71" pada "2024-10-07 15:00 WIB", bermutu "B2"
    Dan sumber "POLRES" melaporkan "POL-01" bernilai 3 di "33.74" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-11" di "33.74" naik menjadi KUNING

  Skenario: Daerah yang tenang tidak tertular
    Dengan sumber "POLRES" melaporkan "POL-03" bernilai 2 di "31.71" pada "2024-10-07 15:00 WIB", bermutu "B2"
    Dan sumber "POLRES" melaporkan "POL-01" bernilai 2 di "33.74" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-11" di "33.74" tetap HIJAU
    Dan "KBJ-11" di "31.71" tetap HIJAU

  Skenario: Kekerasan berat di kabupaten tetangga
    Dengan sumber "POLRES" melaporkan "SOS-01" bernilai 2 di "35.14" pada "2024-10-07 21:00 WIB", bermutu "B2"
    Dan sumber "POLRES" melaporkan "SOS-02" bernilai 1 di "35.75" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-12" di "35.75" naik menjadi KUNING
    Dan "KBJ-12" di "35.14" tetap HIJAU

  Skenario: Kabupaten yang jauh bukan tetangga
    Dengan sumber "POLRES" melaporkan "SOS-01" bernilai 2 di "35.14" pada "2024-10-07 21:00 WIB", bermutu "B2"
    Dan sumber "POLRES" melaporkan "SOS-02" bernilai 1 di "35.01" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-12" di "35.01" tetap HIJAU

  Skenario: Tetangga yang baru kuning tidak menulari
    Dengan sumber "POLRES" melaporkan "SOS-01" bernilai 1 di "35.14" pada "2024-10-07 21:00 WIB", bermutu "B2"
    Dan sumber "POLRES" melaporkan "SOS-02" bernilai 1 di "35.75" 1 hari kemudian
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-12" di "35.75" tetap HIJAU

  Skenario: Gejolak tiga provinsi mengarah ke ibu kota
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES | POL-03    | 2     | 12.71   | 2024-10-07 15:00 WIB | B2   |
      | POLRES | POL-02    | 2000  | 33.74   | 2024-10-07 16:00 WIB | B2   |
      | POLRES | SOS-03    | 5     | 73.71   | 2024-10-07 17:00 WIB | B2   |
    Ketika dinilai sampai "2024-10-07 16:59 WIB"
    Maka "KBJ-13" di "31" tetap HIJAU
    Ketika dinilai sampai "2024-10-07 17:00 WIB"
    Maka "KBJ-13" di "31" naik menjadi KUNING

  Skenario: Gejolak di dua provinsi belum mengarah ke ibu kota
    Dengan laporan berikut:
      | sumber | indikator | nilai | wilayah | terjadi              | mutu |
      | POLRES | POL-03    | 2     | 12.71   | 2024-10-07 15:00 WIB | B2   |
      | POLRES | POL-02    | 2000  | 33.74   | 2024-10-07 16:00 WIB | B2   |
      | POLRES | POL-03    | 2     | 33.72   | 2024-10-07 17:00 WIB | B2   |
    Ketika dinilai sampai 1 jam kemudian
    Maka "KBJ-13" di "31" tetap HIJAU
