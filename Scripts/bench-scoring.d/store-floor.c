// What reading workload W1 from a store costs at least: a plain loop over the columns of `replies` with
// SQLite's C API, and the sums that the figures are made of. It checks nothing.
//   store-floor STORE OUT
#include <math.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const int item_weight[10] = {3, 2, 5, 1, 2, 3, 4, 4, 4, 2};
static double w[10][48], cw[32];
static uint64_t n[10][48], cn[32];

int main(int argc, char **argv) {
    sqlite3 *db;
    sqlite3_stmt *rows;
    if (argc != 3 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK
        || sqlite3_prepare_v2(db, "SELECT weight, segments, codes FROM replies WHERE wave = 1", -1, &rows,
                              NULL) != SQLITE_OK)
        return 1;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        double weight = atof((const char *)sqlite3_column_text(rows, 0));
        int g = sqlite3_column_text(rows, 1)[6] - '0';  // {"g":"3"}
        const uint8_t *codes = sqlite3_column_blob(rows, 2);
        int numerator = 0, denominator = 0;
        for (int i = 0; i < 10; i++) {
            int x = codes[i] < 5 ? codes[i] + 1 : 0;
            w[i][g * 6 + x] += weight;
            n[i][g * 6 + x]++;
            numerator += x * item_weight[i];
            denominator += x ? item_weight[i] : 0;
        }
        int k = !denominator ? 0 : 2 * numerator >= 9 * denominator ? 3 : numerator >= 4 * denominator ? 2 : 1;
        cw[g * 4 + k] += weight;
        cn[g * 4 + k]++;
    }
    FILE *out = fopen(argv[2], "w");
    for (int i = 0; i < 10; i++)
        for (int g = 0; g < 9; g++) {
            double v[6] = {0}, sum = 0, mean = 0, square = 0;
            uint64_t m[6] = {0}, answered = 0;
            for (int a = g == 8 ? 0 : g; a < (g == 8 ? 8 : g + 1); a++)
                for (int x = 0; x < 6; x++) v[x] += w[i][a * 6 + x], m[x] += n[i][a * 6 + x];
            for (int x = 1; x < 6; x++) sum += v[x], mean += x * v[x], answered += m[x];
            mean /= sum;
            for (int x = 1; x < 6; x++) square += v[x] * (x - mean) * (x - mean);
            fprintf(out, "q%d,", i + 1);
            fprintf(out, g == 8 ? "all" : "%d", g);
            fprintf(out, ",%lu,%lu,%.10g,%.10g", answered, m[0], mean, sqrt(square / sum));
            for (int x = 1; x < 6; x++) fprintf(out, ",%.10g", v[x] / sum);
            fprintf(out, ",%.10g\n", v[4] / sum + v[5] / sum);
        }
    for (int g = 0; g < 9; g++) {
        double v[4] = {0};
        uint64_t m[4] = {0};
        for (int a = g == 8 ? 0 : g; a < (g == 8 ? 8 : g + 1); a++)
            for (int x = 0; x < 4; x++) v[x] += cw[a * 4 + x], m[x] += cn[a * 4 + x];
        double sum = v[1] + v[2] + v[3];
        fprintf(out, "class,");
        fprintf(out, g == 8 ? "all" : "%d", g);
        fprintf(out, ",%lu,%lu,%lu,%lu,%.10g,%.10g,%.10g\n", m[3], m[2], m[1], m[0], v[3] / sum, v[2] / sum,
                v[1] / sum);
    }
    return fclose(out);
}
