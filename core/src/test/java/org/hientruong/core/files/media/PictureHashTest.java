// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureHashTest {
    private static final int MOST = 8;

    @Test
    void a_picture_that_was_scaled_and_saved_anew_is_known_again() throws IOException {
        BufferedImage shot = Photos.drawn(1600, 1200);
        BufferedImage smaller = ImageIO.read(new ByteArrayInputStream(Photos.encoded(Shrinker.fit(shot, 320), "jpg")));
        assertThat(PictureHash.distance(PictureHash.of(shot), PictureHash.of(smaller)))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void another_picture_is_another_and_the_smallest_has_a_hash_too() {
        BufferedImage stripes = new BufferedImage(900, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = stripes.createGraphics();
        pen.setColor(Color.WHITE);
        for (int i = 0; i < 9; i += 2) {
            pen.fillRect(i * 100, 0, 100, 800);
        }
        pen.dispose();
        assertThat(PictureHash.distance(PictureHash.of(Photos.drawn(1600, 1200)), PictureHash.of(stripes)))
                .isGreaterThan(MOST);
        assertThat(PictureHash.of(stripes))
                .as("bright, dark, bright: 1 0 1 0 …")
                .isEqualTo(0xaaaaaaaaaaaaaaaaL);
        assertThat(PictureHash.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isZero();
    }
}
