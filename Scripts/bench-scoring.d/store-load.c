// Puts the rows of workload W1 into a store whose wave holds one of them already: as `canvass import`
// writes them, which would keep ten million replies in memory.
//   store-load STORE CSV
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    sqlite3 *db;
    sqlite3_stmt *insertion;
    FILE *csv = argc == 3 ? fopen(argv[2], "r") : NULL;
    char line[256];
    if (!csv || sqlite3_open(argv[1], &db) != SQLITE_OK || !fgets(line, sizeof line, csv)
        || sqlite3_exec(db, "PRAGMA synchronous = OFF; BEGIN; DELETE FROM replies", 0, 0, 0) != SQLITE_OK
        || sqlite3_prepare_v2(db,
                              "INSERT INTO replies (wave, id, submitted, weight, segments, codes, texts)"
                              " VALUES (1, ?, NULL, ?, ?, ?, '{}')",
                              -1, &insertion, NULL) != SQLITE_OK)
        return 1;
    for (long number = 0; fgets(line, sizeof line, csv); number++) {
        char id[32], segments[] = "{\"g\":\"0\"}";
        uint8_t codes[10];
        char *cell = line;
        segments[6] = *cell;
        char *weight = cell + 2, *end = strchr(weight, ',');
        int length = end - weight;
        if (memchr(weight, '.', length))
            while (weight[length - 1] == '0' || weight[length - 1] == '.') {
                if (weight[--length] == '.') break;
            }
        cell = end;
        for (int i = 0; i < 10; i++) {
            cell++;
            if (*cell >= '1' && *cell <= '5') codes[i] = *cell++ - '1';
            else codes[i] = 254;
        }
        snprintf(id, sizeof id, "%020lx-1", number);
        sqlite3_bind_text(insertion, 1, id, -1, SQLITE_STATIC);
        sqlite3_bind_text(insertion, 2, weight, length, SQLITE_STATIC);
        sqlite3_bind_text(insertion, 3, segments, 9, SQLITE_STATIC);
        sqlite3_bind_blob(insertion, 4, codes, 10, SQLITE_STATIC);
        if (sqlite3_step(insertion) != SQLITE_DONE) return 1;
        sqlite3_reset(insertion);
    }
    sqlite3_finalize(insertion);
    if (sqlite3_exec(db, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)", 0, 0, 0) != SQLITE_OK) return 1;
    return sqlite3_close(db);
}
