package id.kentongan.sources;

import java.io.IOException;
import java.util.List;

/** A directory on another machine, reached for one look. */
interface RemoteDirectory extends AutoCloseable {
    /** The files in it that may be asked for, at most so many. What lies in directories below it is not seen. */
    List<RemoteFile> files(int most) throws IOException;

    /**
     * What a file holds.
     *
     * @param largest in bytes; what is longer is cut off one byte after that
     */
    byte[] content(RemoteFile file, int largest) throws IOException;

    void delete(RemoteFile file) throws IOException;

    @Override
    void close();
}
