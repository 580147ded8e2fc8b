package id.kentongan.adapters.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook of which one part is changed before it is packed: what a damaged archive alone would never reach. */
record Inside(Map<String, byte[]> parts) {
    static Inside of(byte[] workbook) {
        try {
            Path file = Files.createTempFile("buku", ".xlsx");
            Files.write(file, workbook);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream().map(ZipEntry.class::cast).toList()) {
                    try (InputStream in = zip.getInputStream(part)) {
                        parts.put(part.getName(), in.readAllBytes());
                    }
                }
            }
            Files.delete(file);
            return new Inside(parts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] changed(SplittableRandom random, Mutation mutation) {
        String changed = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(changed) ? mutation.of(part.getValue()) : part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
