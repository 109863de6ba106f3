// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoArtistTest {
    private static final GeoTag TAG = new GeoTag(9.602521, 105.973907, LocalDateTime.of(2026, 9, 3, 7, 41, 8));

    @ParameterizedTest
    @EnumSource(Scene.class)
    void every_scene_is_a_picture_that_can_be_decoded(Scene scene) throws Exception {
        byte[] photo = PhotoArtist.draw(scene, 7, TAG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        assertThat(image.getWidth()).isEqualTo(1024);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 8) {
            for (int y = 0; y < image.getHeight(); y += 8) {
                colours.add(image.getRGB(x, y) & 0xF0F0F0);
            }
        }
        assertThat(colours).hasSizeGreaterThan(60);
    }

    @Test
    void the_photo_carries_position_and_time_as_a_telephone_writes_them() throws Exception {
        byte[] photo = PhotoArtist.draw(Scene.POTHOLE, 7, TAG);
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(gps.getGeoLocation().getLatitude()).isCloseTo(TAG.latitude(), within(0.00001));
        assertThat(gps.getGeoLocation().getLongitude()).isCloseTo(TAG.longitude(), within(0.00001));
        assertThat(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                        .getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL))
                .isEqualTo("2026:09:03 07:41:08");
        assertThat(metadata.getDirectories()).noneMatch(directory -> directory.hasErrors());
    }

    @Test
    void another_seed_is_another_photo_and_the_same_seed_the_same() {
        byte[] one = PhotoArtist.draw(Scene.FLOOD, 1, TAG);
        assertThat(PhotoArtist.draw(Scene.FLOOD, 1, TAG)).isEqualTo(one);
        assertThat(PhotoArtist.draw(Scene.FLOOD, 2, TAG)).isNotEqualTo(one);
    }
}
