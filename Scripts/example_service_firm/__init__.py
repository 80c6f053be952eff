"""The generated files of questionnaires/service-firm: an invented firm with two yearly waves and a
year of daily answers. Each module makes the files that it names in FILES."""
