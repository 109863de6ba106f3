// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Uploads that have stopped half way and hold their connections, until they are closed. */
public final class HalfUploads implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();

    /** A number of them to one address. */
    public static HalfUploads of(int number, Installation installation, String path) {
        HalfUploads uploads = new HalfUploads();
        for (int i = 0; i < number; i++) {
            uploads.sockets.add(one(installation, path));
        }
        return uploads;
    }

    /** One of them. */
    public static Socket one(Installation installation, String path) {
        URI base = installation.base();
        try {
            Socket socket = new Socket(base.getHost(), base.getPort());
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n"
                                    + "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf")
                            .getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close(); // which the log must not call a bug
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
