// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Polygon;
import java.awt.geom.QuadCurve2D;

/** What is wrong in the street. */
final class Subjects {
    private static final int MIDDLE = Canvas.WIDTH / 2;

    private final Canvas canvas;

    Subjects(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Scene scene) {
        switch (scene) {
            case POTHOLE -> potholes();
            case FLOOD -> flood();
            case FALLEN_TREE -> fallenTree();
            case RUBBISH -> rubbish();
            case DARK_LAMP -> lamp();
            case SAGGING_CABLES -> cables();
            case OPEN_MANHOLE -> manhole();
            case RIVERBANK -> riverbank();
            case BLOCKED_PAVEMENT -> stalls();
            case MENDED_ROAD -> patch();
        }
    }

    private void potholes() {
        int holes = canvas.between(1, 3);
        for (int i = 0; i < holes; i++) {
            int y = canvas.between(500, 690);
            int width = canvas.between(250, 430) * y / 690;
            int x = canvas.between(300, 720);
            Polygon edge = canvas.blot(x, y, width + 26, width / 3 + 14);
            canvas.pen.setColor(new Color(128, 120, 112));
            canvas.pen.fill(edge);
            Polygon hole = canvas.blot(x, y + 4, width, width / 3);
            canvas.pen.setPaint(
                    new GradientPaint(x, y - 40f, new Color(34, 31, 30), x, y + 50f, new Color(84, 74, 64)));
            canvas.pen.fill(hole);
            canvas.pen.setColor(new Color(118, 134, 146, 150));
            canvas.pen.fill(canvas.blot(x + 8, y + 12, width / 2, width / 8));
            pebbles(x, y, width);
        }
    }

    private void pebbles(int x, int y, int width) {
        for (int i = 0; i < 40; i++) {
            int size = canvas.between(3, 10);
            Color stone = canvas.near(new Color(140, 132, 124), 24);
            canvas.oval(
                    stone, x + canvas.between(-width, width), y + canvas.between(-width / 3, width / 3), size, size);
        }
    }

    private void flood() {
        int level = canvas.between(380, 450);
        canvas.pen.setPaint(new GradientPaint(
                0, level, new Color(136, 124, 96, 225), 0, Canvas.HEIGHT, new Color(98, 88, 66, 245)));
        canvas.pen.fillRect(0, level, Canvas.WIDTH, Canvas.HEIGHT - level);
        canvas.pen.setStroke(new BasicStroke(2));
        for (int i = 0; i < 90; i++) {
            int y = canvas.between(level + 6, Canvas.HEIGHT);
            int x = canvas.between(-40, Canvas.WIDTH);
            int length = (y - level) / 2 + 14;
            canvas.pen.setColor(new Color(206, 204, 190, canvas.between(40, 110)));
            canvas.pen.draw(new QuadCurve2D.Double(x, y, x + length / 2.0, y - 5, x + length, y));
        }
        motorbike(canvas.between(300, 700), level + canvas.between(90, 150));
    }

    /** A motorbike that stands in the water. */
    private void motorbike(int x, int y) {
        canvas.pen.setStroke(new BasicStroke(9));
        canvas.pen.setColor(new Color(32, 32, 34));
        canvas.pen.drawArc(x - 74, y - 40, 70, 70, 0, 180);
        canvas.pen.drawArc(x + 40, y - 40, 70, 70, 0, 180);
        Color body = canvas.near(new Color(170, 40, 40), 50);
        canvas.fill(body, x - 44, y - 34, x - 10, y - 66, x + 40, y - 62, x + 74, y - 34, x + 20, y - 24);
        canvas.fill(new Color(28, 28, 30), x - 30, y - 70, x + 30, y - 74, x + 34, y - 62, x - 26, y - 58);
        canvas.pen.drawLine(x + 62, y - 50, x + 70, y - 94);
        canvas.pen.drawLine(x + 52, y - 96, x + 86, y - 92);
    }

    private void fallenTree() {
        int y = canvas.between(500, 600);
        int lean = canvas.between(-60, 60);
        canvas.pen.setStroke(new BasicStroke(34, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.pen.setColor(canvas.near(new Color(92, 70, 48), 10));
        canvas.pen.drawLine(60, y + lean, 660, y);
        canvas.pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 7; i++) {
            int x = 330 + i * 54;
            canvas.pen.drawLine(x, y + lean / 3, x + canvas.between(30, 120), y + canvas.between(-130, 110));
        }
        for (int i = 0; i < 420; i++) {
            double angle = canvas.chance.nextDouble() * 2 * Math.PI;
            double reach = Math.sqrt(canvas.chance.nextDouble());
            Color leaf = canvas.near(new Color(58, 104, 44), 26);
            canvas.oval(leaf, 700 + Math.cos(angle) * 250 * reach, y - 10 + Math.sin(angle) * 120 * reach, 26, 15);
        }
    }

    private void rubbish() {
        int heapX = canvas.between(220, 760);
        for (int i = 0; i < 46; i++) {
            int spread = 40 + i * 4;
            int x = heapX + canvas.between(-spread, spread);
            int y = 690 - canvas.between(0, 210 - Math.abs(x - heapX) / 2 > 0 ? 210 - Math.abs(x - heapX) / 2 : 0);
            bag(x, y, canvas.between(44, 88));
        }
        for (int i = 0; i < 60; i++) {
            Color scrap = canvas.near(new Color(190, 180, 160), 60);
            canvas.pen.setColor(scrap);
            canvas.pen.fill(canvas.blot(heapX + canvas.between(-320, 320), canvas.between(620, 750), 30, 14));
        }
    }

    private void bag(int x, int y, int size) {
        Color[] kinds = {new Color(40, 42, 46), new Color(206, 206, 210), new Color(54, 96, 150), new Color(186, 60, 56)
        };
        Color colour = canvas.near(kinds[canvas.chance.nextInt(kinds.length)], 16);
        canvas.pen.setPaint(new GradientPaint(x, y - size / 2f, Canvas.shade(colour, 1.3), x, y + size / 2f, colour));
        canvas.pen.fill(canvas.blot(x, y, size, size * 4 / 5));
        canvas.fill(Canvas.shade(colour, 0.8), x - 6, y - size / 2 + 6, x, y - size / 2 - 14, x + 8, y - size / 2 + 6);
    }

    private void lamp() {
        int x = canvas.between(250, 380);
        canvas.pen.setStroke(new BasicStroke(14));
        canvas.pen.setColor(new Color(70, 72, 76));
        canvas.pen.drawLine(x, 640, x, 110);
        canvas.pen.draw(new QuadCurve2D.Double(x, 112, x + 30, 60, x + 150, 78));
        canvas.fill(new Color(52, 54, 58), x + 130, 66, x + 210, 76, x + 206, 98, x + 132, 90);
        Color far = new Color(255, 226, 150);
        for (int ring = 6; ring > 0; ring--) {
            canvas.oval(new Color(255, 220, 130, 18), 640, 240, ring * 40, ring * 40);
        }
        canvas.oval(far, 640, 240, 16, 12);
    }

    private void cables() {
        int[] poles = {120, 880};
        canvas.pen.setColor(new Color(150, 148, 142));
        canvas.pen.setStroke(new BasicStroke(24));
        for (int pole : poles) {
            canvas.pen.drawLine(pole, 700, pole, 60);
        }
        for (int i = 0; i < 26; i++) {
            canvas.pen.setStroke(new BasicStroke(2f + canvas.chance.nextInt(4)));
            canvas.pen.setColor(canvas.near(new Color(30, 30, 32), 16));
            int sag = canvas.between(120, i < 5 ? 520 : 260);
            int y = canvas.between(90, 220);
            canvas.pen.draw(new QuadCurve2D.Double(poles[0], y, 500, y + sag, poles[1], y + canvas.between(-20, 20)));
        }
        canvas.pen.setColor(new Color(60, 60, 62));
        canvas.pen.setStroke(new BasicStroke(5));
        for (int i = 0; i < 6; i++) {
            canvas.pen.drawOval(poles[1] - 46 + i * 2, 200 + i * 4, 70, 90);
        }
    }

    private void manhole() {
        int x = canvas.between(400, 620);
        int y = canvas.between(560, 650);
        canvas.oval(new Color(146, 142, 136), x, y, 270, 112);
        canvas.oval(new Color(20, 18, 18), x, y + 4, 226, 88);
        canvas.pen.setPaint(new GradientPaint(x, y, new Color(12, 12, 12, 0), x, y + 50f, new Color(98, 86, 70)));
        canvas.pen.fillOval(x - 113, y - 40, 226, 88);
        canvas.oval(new Color(88, 84, 80), x + 250, y + 34, 220, 70);
        canvas.oval(new Color(112, 106, 100), x + 250, y + 28, 196, 58);
        canvas.pen.setStroke(new BasicStroke(6));
        canvas.pen.setColor(new Color(120, 92, 58));
        canvas.pen.drawLine(x - 20, y + 10, x - 90, y - 190);
        canvas.fill(new Color(206, 48, 40), x - 90, y - 190, x - 20, y - 172, x - 76, y - 130);
    }

    private void riverbank() {
        canvas.fade(new Color(150, 134, 104), new Color(118, 104, 78), 330, Canvas.HEIGHT);
        canvas.pen.setStroke(new BasicStroke(2));
        for (int i = 0; i < 80; i++) {
            int y = canvas.between(350, 560);
            int x = canvas.between(0, Canvas.WIDTH);
            canvas.pen.setColor(new Color(214, 206, 184, 90));
            canvas.pen.drawLine(x, y, x + canvas.between(20, 90), y);
        }
        Polygon bank = new Polygon();
        bank.addPoint(0, Canvas.HEIGHT);
        for (int x = 0; x <= Canvas.WIDTH; x += 48) {
            bank.addPoint(x, 560 + canvas.between(-34, 34));
        }
        bank.addPoint(Canvas.WIDTH, Canvas.HEIGHT);
        canvas.pen.setPaint(
                new GradientPaint(0, 540, new Color(104, 78, 52), 0, Canvas.HEIGHT, new Color(152, 118, 80)));
        canvas.pen.fill(bank);
        canvas.pen.setColor(new Color(62, 44, 30));
        for (int i = 0; i < 9; i++) {
            int x = canvas.between(20, 1000);
            canvas.pen.setStroke(new BasicStroke(canvas.between(3, 7)));
            canvas.pen.drawLine(x, canvas.between(600, 640), x + canvas.between(-40, 40), canvas.between(690, 768));
        }
        canvas.fill(new Color(160, 156, 150), 700, 566, 940, 610, 900, 660, 690, 600);
    }

    private void stalls() {
        for (int i = 0; i < 4; i++) {
            int x = 30 + i * 250 + canvas.between(-20, 20);
            int y = canvas.between(470, 540);
            Color cloth = canvas.near(new Color(40, 90, 160), 80);
            canvas.pen.setComposite(AlphaComposite.SrcOver);
            canvas.fill(new Color(96, 84, 70), x + 10, y, x + 20, y, x + 20, y + 170, x + 10, y + 170);
            canvas.fill(new Color(96, 84, 70), x + 190, y, x + 200, y, x + 200, y + 170, x + 190, y + 170);
            canvas.fill(cloth, x - 20, y, x + 30, y - 66, x + 180, y - 66, x + 230, y);
            canvas.fill(Canvas.shade(cloth, 0.7), x - 20, y, x + 230, y, x + 230, y + 16, x - 20, y + 16);
            canvas.fill(new Color(182, 150, 108), x, y + 90, x + 210, y + 90, x + 210, y + 130, x, y + 130);
            for (int fruit = 0; fruit < 24; fruit++) {
                Color colour = canvas.near(new Color(206, 140, 50), 50);
                canvas.oval(colour, x + canvas.between(10, 200), y + canvas.between(72, 92), 20, 20);
            }
        }
    }

    private void patch() {
        int x = canvas.between(420, 600);
        int y = canvas.between(560, 640);
        Color fresh = new Color(44, 44, 47);
        canvas.fill(fresh, x - 170, y - 46, x + 150, y - 50, x + 190, y + 60, x - 210, y + 64);
        canvas.pen.setColor(new Color(30, 30, 32));
        canvas.pen.setStroke(new BasicStroke(3));
        canvas.pen.draw(Canvas.polygon(x - 170, y - 46, x + 150, y - 50, x + 190, y + 60, x - 210, y + 64));
        canvas.fill(new Color(240, 120, 30), MIDDLE - 330, 640, MIDDLE - 306, 560, MIDDLE - 282, 640);
        canvas.fill(
                new Color(250, 246, 236), MIDDLE - 320, 612, MIDDLE - 314, 592, MIDDLE - 298, 592, MIDDLE - 292, 612);
    }
}
