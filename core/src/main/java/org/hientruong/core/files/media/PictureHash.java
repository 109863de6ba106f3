// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.awt.image.BufferedImage;

/**
 * Sixty-four bits by which a picture is known again after it was scaled or saved anew: whether each of eight cells in
 * eight rows is clearly brighter than its right neighbour. Few bits differ when the pictures are the same.
 */
public final class PictureHash {
    private static final int ROWS = 8;
    private static final int CELLS = 9;
    /** What saving anew adds to an even surface, of 255. */
    private static final double NOISE = 1;

    private PictureHash() {}

    /** The hash of a picture. */
    public static long of(BufferedImage picture) {
        double[][] bright = brightness(picture);
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int cell = 0; cell + 1 < CELLS; cell++) {
                hash = hash << 1 | (bright[row][cell] > bright[row][cell + 1] + NOISE ? 1 : 0);
            }
        }
        return hash;
    }

    /** How many bits of two hashes differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The mean brightness of each cell; a picture smaller than the cells gives each at least a pixel. */
    private static double[][] brightness(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double[][] mean = new double[ROWS][CELLS];
        for (int row = 0; row < ROWS; row++) {
            int top = row * height / ROWS;
            int bottom = Math.max(top + 1, (row + 1) * height / ROWS);
            for (int cell = 0; cell < CELLS; cell++) {
                int left = cell * width / CELLS;
                int right = Math.max(left + 1, (cell + 1) * width / CELLS);
                int[] pixels = picture.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
                mean[row][cell] = mean(pixels);
            }
        }
        return mean;
    }

    private static double mean(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += 0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff) + 0.114 * (pixel & 0xff);
        }
        return sum / pixels.length;
    }
}
