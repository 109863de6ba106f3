// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.QuadCurve2D;
import java.util.List;

/** The street in which everything happens: sky, rows of narrow houses, palms, poles, a road into the distance. */
final class Street {
    private static final List<Color> WALLS = List.of(
            new Color(226, 214, 180),
            new Color(196, 214, 205),
            new Color(232, 196, 168),
            new Color(205, 205, 215),
            new Color(240, 226, 150),
            new Color(178, 205, 226));
    private static final Color ASPHALT = new Color(92, 92, 96);
    private static final int ROAD_LEFT = 90;
    private static final int ROAD_RIGHT = Canvas.WIDTH - 90;

    private final Canvas canvas;
    private final boolean night;

    Street(Canvas canvas, boolean night) {
        this.canvas = canvas;
        this.night = night;
    }

    void draw() {
        sky();
        houses(0, Canvas.WIDTH / 2 - 60);
        houses(Canvas.WIDTH / 2 + 60, Canvas.WIDTH);
        palm(canvas.between(60, 260), canvas.between(330, 360));
        palm(canvas.between(760, 960), canvas.between(330, 360));
        ground();
    }

    private Color lit(Color colour) {
        return night ? Canvas.shade(colour, 0.3) : colour;
    }

    private void sky() {
        Color top = canvas.near(new Color(118, 168, 214), 22);
        canvas.fade(lit(top), lit(new Color(226, 232, 232)), 0, Canvas.HORIZON + 20);
        if (!night) {
            for (int i = 0; i < 4; i++) {
                int x = canvas.between(0, Canvas.WIDTH);
                int y = canvas.between(30, 150);
                for (int puff = 0; puff < 5; puff++) {
                    canvas.oval(new Color(255, 255, 255, 120), x + puff * 34, y + canvas.between(-9, 9), 90, 36);
                }
            }
        }
    }

    private void houses(int from, int to) {
        for (int x = from; x < to; ) {
            int width = canvas.between(56, 96);
            house(x, Math.min(width, to - x), canvas.between(110, 230));
            x += width;
        }
    }

    private void house(int x, int width, int height) {
        int top = Canvas.HORIZON + 20 - height;
        Color wall = lit(canvas.near(WALLS.get(canvas.chance.nextInt(WALLS.size())), 14));
        canvas.fill(wall, x, top, x + width, top, x + width, Canvas.HORIZON + 20, x, Canvas.HORIZON + 20);
        canvas.fill(lit(new Color(150, 70, 52)), x - 3, top, x + width / 2, top - 18, x + width + 3, top);
        for (int y = top + 18; y < Canvas.HORIZON - 50; y += 46) {
            Color glass =
                    night && canvas.chance.nextInt(3) > 0 ? new Color(250, 214, 120) : lit(new Color(86, 110, 128));
            canvas.fill(glass, x + 10, y, x + width - 10, y, x + width - 10, y + 24, x + 10, y + 24);
            canvas.fill(
                    Canvas.shade(wall, 0.7),
                    x + 6,
                    y + 28,
                    x + width - 6,
                    y + 28,
                    x + width - 6,
                    y + 32,
                    x + 6,
                    y + 32);
        }
        front(x, width);
    }

    private void front(int x, int width) {
        Color sign = lit(canvas.near(new Color(200, 60, 50), 60));
        canvas.fill(
                sign,
                x + 4,
                Canvas.HORIZON - 34,
                x + width - 4,
                Canvas.HORIZON - 34,
                x + width - 4,
                Canvas.HORIZON - 18,
                x + 4,
                Canvas.HORIZON - 18);
        Color door = lit(new Color(70, 62, 58));
        canvas.fill(
                door,
                x + 12,
                Canvas.HORIZON - 14,
                x + width - 12,
                Canvas.HORIZON - 14,
                x + width - 12,
                Canvas.HORIZON + 20,
                x + 12,
                Canvas.HORIZON + 20);
    }

    private void palm(int x, int base) {
        canvas.pen.setStroke(new BasicStroke(9));
        canvas.pen.setColor(lit(new Color(110, 88, 62)));
        int top = base - canvas.between(150, 210);
        canvas.pen.draw(new QuadCurve2D.Double(x, base, x + 12, (base + top) / 2.0, x + 4, top));
        canvas.pen.setStroke(new BasicStroke(7));
        for (int i = 0; i < 9; i++) {
            double angle = Math.PI * (0.05 + i * 0.11);
            double endX = x + 4 + Math.cos(angle) * 74;
            double endY = top - Math.sin(angle) * 34 + 24;
            canvas.pen.setColor(lit(canvas.near(new Color(62, 122, 58), 18)));
            canvas.pen.draw(new QuadCurve2D.Double(x + 4, top, (x + 4 + endX) / 2, top - 30, endX, endY));
        }
    }

    private void ground() {
        Color pavement = lit(canvas.near(new Color(176, 168, 156), 10));
        canvas.fade(pavement, Canvas.shade(pavement, 0.8), Canvas.HORIZON + 20, Canvas.HEIGHT);
        Color asphalt = lit(canvas.near(ASPHALT, 12));
        int middle = Canvas.WIDTH / 2;
        canvas.fill(
                asphalt,
                middle - 60,
                Canvas.HORIZON + 20,
                middle + 60,
                Canvas.HORIZON + 20,
                ROAD_RIGHT,
                Canvas.HEIGHT,
                ROAD_LEFT,
                Canvas.HEIGHT);
        for (int i = 0; i < 60; i++) {
            double depth = Math.pow(canvas.chance.nextDouble(), 0.6);
            int y = (int) (Canvas.HORIZON + 24 + depth * (Canvas.HEIGHT - Canvas.HORIZON - 30));
            int half = (int) (60 + depth * (middle - ROAD_LEFT - 60)) - 20;
            canvas.oval(Canvas.shade(asphalt, 0.9), middle + canvas.between(-half, half), y, 60 * depth, 8 * depth);
        }
        for (int i = 0; i < 6; i++) {
            int y = Canvas.HORIZON + 40 + i * i * 13;
            int width = 3 + i * 3;
            int length = 12 + i * 12;
            canvas.fill(
                    lit(new Color(232, 230, 216)),
                    middle - width,
                    y,
                    middle + width,
                    y,
                    middle + width + 2,
                    y + length,
                    middle - width - 2,
                    y + length);
        }
    }
}
