// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** A picture in the making: size, chance, and the few strokes that all scenes share. */
final class Canvas {
    static final int WIDTH = 1024;
    static final int HEIGHT = 768;
    static final int HORIZON = 300;

    final Random chance;
    final Graphics2D pen;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);

    Canvas(long seed) {
        chance = new Random(seed);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** A number from a range, both ends included. */
    int between(int from, int to) {
        return from + chance.nextInt(to - from + 1);
    }

    /** A colour near another one. */
    Color near(Color colour, int spread) {
        return new Color(
                near(colour.getRed(), spread), near(colour.getGreen(), spread), near(colour.getBlue(), spread));
    }

    private int near(int value, int spread) {
        return Math.max(0, Math.min(255, value + between(-spread, spread)));
    }

    static Color shade(Color colour, double factor) {
        return new Color(
                (int) Math.min(255, colour.getRed() * factor), (int) Math.min(255, colour.getGreen() * factor), (int)
                        Math.min(255, colour.getBlue() * factor));
    }

    void fill(Color colour, int... corners) {
        pen.setColor(colour);
        pen.fill(polygon(corners));
    }

    void fade(Color top, Color bottom, int fromY, int toY) {
        pen.setPaint(new GradientPaint(0, fromY, top, 0, toY, bottom));
        pen.fillRect(0, fromY, WIDTH, toY - fromY);
    }

    void oval(Color colour, double x, double y, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }

    /** A closed shape with an uneven edge around a middle. */
    Polygon blot(int x, int y, int width, int height) {
        Polygon edge = new Polygon();
        int corners = 26;
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = 0.8 + chance.nextDouble() * 0.3;
            edge.addPoint(
                    (int) (x + Math.cos(angle) * width / 2 * reach), (int) (y + Math.sin(angle) * height / 2 * reach));
        }
        return edge;
    }

    static Polygon polygon(int... corners) {
        Polygon polygon = new Polygon();
        for (int i = 0; i < corners.length; i += 2) {
            polygon.addPoint(corners[i], corners[i + 1]);
        }
        return polygon;
    }

    /** Grain over the whole picture, as a telephone's camera gives it. */
    BufferedImage developed(int grain) {
        pen.dispose();
        byte[] colours = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] grains = new byte[WIDTH * HEIGHT];
        chance.nextBytes(grains);
        for (int pixel = 0, i = 0; pixel < grains.length; pixel++) {
            int shift = (grains[pixel] * (2 * grain + 1)) >> 8;
            for (int end = i + 3; i < end; i++) { // the three colours of a pixel follow each other
                int colour = (colours[i] & 0xFF) + shift;
                colours[i] = (byte) (colour < 0 ? 0 : colour > 255 ? 255 : colour);
            }
        }
        return image;
    }
}
