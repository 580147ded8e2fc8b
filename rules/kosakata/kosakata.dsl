# Kosakata tertutup kebijakan. Satu entri = satu kalimat yang boleh ditulis di kebijakan/*.dslr.
# [jika kabupaten]  kalimat tentang tiap kabupaten/kota     [jika provinsi]  tentang tiap provinsi
# [jika peringatan] kalimat tentang tiap peringatan terbuka [jika]           berlaku di wilayah mana pun
# Isian: {kode} satu atau beberapa kode kriteria dalam tanda kutip, dipisah koma atau "atau"; {tingkat} KUNING, KUNING atau lebih, MERAH;
# {n} {m} bilangan kecil; {sumber} {tahapan} dalam tanda kutip; {alasan} satu kalimat dalam tanda kutip; {warna} KUNING atau MERAH.
# Sesudah wilayahnya boleh ditulis sejauh apa kalimat itu melihat, dan dari situ siapa yang menilainya:
# [jika kabupaten; jangkauan provinsi]  hanya dinilai provinsi: menyebut kecamatan, atau sumber yang diam, yang tidak dilihat negara
# [jika kabupaten; jangkauan nasional]  hanya dinilai negara ("lingkup nasional"): melihat ke luar provinsi
# tanpa jangkauan                       dinilai oleh salah satunya; negara melihat temuan tingkat kabupaten/kota ke atas saja
# Jangkauan yang tidak sesuai ruas kanannya ditolak.
# Ruas kanan diperiksa dengan daftar izin sebelum dikompilasi; menambah entri di sini tidak dapat menambah kemampuan baru.

# ---- Temuan di kabupaten/kota yang dinilai, atau di bawahnya ----

[jika kabupaten]Ada temuan {kode} tingkat {tingkat} di kabupaten/kota itu =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), district == $kode);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika kabupaten]Ada temuan {kode} tingkat {tingkat} di kabupaten/kota itu dari sumber selain {sumber} =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), district == $kode,
    heardBesides({sumber}));
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika kabupaten; jangkauan provinsi]Ada temuan {kode} tingkat {tingkat} di sedikitnya {n} kecamatan =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), district == $kode,
    subdistrict != "", $tempat{#} : subdistrict);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : distinct($tempat{#}); $banyak{#} >= {n})

[jika kabupaten]Ada temuan tingkat {tingkat} di sedikitnya {n} bidang di kabupaten/kota itu =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, level in ({tingkat}), district == $kode,
    domain not in ("TRP", "ESK"), $bidang{#} : domain);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : distinct($bidang{#}); $banyak{#} >= {n})

[jika kabupaten]Tidak ada temuan {kode} tingkat {tingkat} di kabupaten/kota itu =
    not Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), district == $kode)

[jika kabupaten; jangkauan nasional]Ada temuan {kode} tingkat {tingkat} di kabupaten/kota tetangga =
    accumulate(Neighbour(region == $wilayah, $tetangga{#} : otherCode) and
    $satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), district == $tetangga{#});
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika kabupaten]Ada temuan {kode} tingkat {tingkat} pada provinsinya =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), province == $provinsi,
    regionLevel == RegionLevel.PROVINSI);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika kabupaten]Kabupaten/kota itu wilayah kepulauan =
    exists Area(region == $wilayah, archipelagic == true)

[jika kabupaten; jangkauan provinsi]Ada sumber wajib lapor yang diam di kabupaten/kota itu =
    World(kind == $jenis, kind == Kind.ACTUAL)
    accumulate($satu{#} : SilentSource(regionLevel == RegionLevel.KABUPATEN, district == $kode);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

# ---- Temuan di provinsi yang dinilai, atau di bawahnya ----

[jika provinsi]Ada temuan {kode} tingkat {tingkat} di provinsi itu =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), province == $kode);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika provinsi]Ada temuan {kode} tingkat {tingkat} di sedikitnya {n} kabupaten/kota =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), province == $kode,
    district != "", $tempat{#} : district);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : distinct($tempat{#}); $banyak{#} >= {n})

[jika provinsi; jangkauan nasional]Ada temuan {kode} tingkat {tingkat} di sedikitnya {n} provinsi lain =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), province != $kode,
    $tempat{#} : province);
    $temuan{#} : collectSet($satu{#}), $banyak{#} : distinct($tempat{#}); $banyak{#} >= {n})

[jika provinsi]Provinsi itu ibu kota negara =
    exists Area(region == $wilayah, code == "31")

# ---- Ibu kota negara, kalender ----

[jika kabupaten]Kabupaten/kota itu di luar ibu kota negara =
    exists Area(region == $wilayah, province != "31")

[jika; jangkauan nasional]Ada temuan {kode} tingkat {tingkat} di ibu kota negara =
    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), level in ({tingkat}), province == "31");
    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)

[jika]Pemungutan suara paling lama {n} hari lagi =
    exists VotingDay(province == $provinsi, daysUntil >= 0, daysUntil <= {n})

[jika]Pemungutan suara paling lama {n} hari lagi atau {m} hari yang lalu =
    exists VotingDay(province == $provinsi, daysUntil >= -{m}, daysUntil <= {n})

[jika]Tahapan {tahapan} sedang berjalan =
    exists Stage(province == $provinsi, name == {tahapan})

# ---- Peringatan dan penanganannya ----

[jika peringatan]Peringatan berdiri pada KUNING =
    Standing($peringatan : key, level == Level.KUNING, $sejak : roseAt)

[jika peringatan]Penanganannya dilaporkan selesai sesudah peringatan naik =
    exists Handling(alert == $peringatan, finished == true, occurredAt > $sejak)

# ---- Simpulan ----

[maka]Simpulkan {warna} karena {alasan} =
    insertLogical(Finding.ofPolicy({kebijakan}, $wilayah, $jenis, {warna}, {alasan}, {temuan}));

[maka]Usulkan penetapan Status Keadaan Konflik kepada pejabat yang berwenang karena {alasan} =
    insertLogical(Finding.proposal({kebijakan}, $wilayah, $jenis, {alasan}, {temuan}));

[maka peringatan]Anggap masa tahan sudah terpenuhi karena {alasan} =
    insertLogical(new HoldWaived($peringatan, {alasan}));
