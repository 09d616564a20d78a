-- Where projects are: one row per country, with the projects that name it.
CREATE VIEW projects_by_country AS
SELECT
    c.country_code,
    c.name_it,
    c.name_en,
    c.continent,
    count(DISTINCT p.project_id) AS projects,
    string_agg(DISTINCT p.title, '; ' ORDER BY p.title) AS titles
FROM cooperation.project_places AS pp
INNER JOIN cooperation.projects AS p ON p.project_id = pp.project_id
INNER JOIN reference.countries AS c ON c.country_code = pp.country_code
GROUP BY ALL
ORDER BY projects DESC, c.name_it;

COMMENT ON VIEW projects_by_country IS 'I progetti di cooperazione per paese nominato nel titolo o nell''indirizzo.
Cooperation projects by the country that their title or address names.';
