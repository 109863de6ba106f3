// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.hientruong.api.Upload;
import org.hientruong.core.scenario.photo.GeoTag;
import org.hientruong.core.scenario.photo.PhotoArtist;
import org.hientruong.core.scenario.photo.Scene;
import org.jspecify.annotations.Nullable;

/** A photo of a story, drawn when somebody reads it, so that a long scenario does not fill the memory. */
public final class DrawnPhoto implements Upload {
    private final Scene scene;
    private final long seed;
    private final GeoTag tag;
    private byte @Nullable [] drawn;

    public DrawnPhoto(Scene scene, long seed, GeoTag tag) {
        this.scene = scene;
        this.seed = seed;
        this.tag = tag;
    }

    @Override
    public String name() {
        return "IMG_" + Math.floorMod(seed, 10_000) + ".jpg";
    }

    @Override
    public String declaredType() {
        return "image/jpeg";
    }

    @Override
    public long size() {
        return bytes().length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    private synchronized byte[] bytes() {
        if (drawn == null) {
            drawn = PhotoArtist.draw(scene, seed, tag);
        }
        return drawn;
    }

    /** Forgets the picture; it can be drawn again. */
    public synchronized void forget() {
        drawn = null;
    }
}
