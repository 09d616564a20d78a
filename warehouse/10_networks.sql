-- Networks as one reads about them: what they are, how many cities, and how Milan belongs to them.
CREATE VIEW networks_overview AS
SELECT
    n.network_id,
    n.name,
    n.acronym,
    n.kind,
    n.scope,
    t.label_it AS theme,
    n.founded_edtf,
    coalesce(seat.name_it, seat.name) AS headquarters,
    (
        SELECT string_agg(m.member || ' (' || m.status || coalesce(', ' || m.joined_edtf, '') || ')', '; ' ORDER BY m.member)
        FROM city_networks.memberships AS m
        WHERE m.network_id = n.network_id
    ) AS members,
    (
        SELECT string_agg(r.holder || ': ' || r.role || coalesce(', ' || r.body, ''), '; ' ORDER BY r.role_id)
        FROM city_networks.roles AS r
        WHERE r.network_id = n.network_id
    ) AS roles,
    n.website_url
FROM city_networks.networks AS n
LEFT JOIN reference.themes AS t ON t.theme_id = n.theme_id
LEFT JOIN reference.places AS seat ON seat.place_id = n.headquarters_place_id;

COMMENT ON VIEW networks_overview IS 'Una riga per rete: che cos''è, dove ha sede, chi vi aderisce e con quale ruolo.
One row per network: what it is, where it sits, who belongs to it and in what role.';

-- How large each network says it is, in words a person can read: "more_than 97 city".
CREATE VIEW networks_sizes AS
SELECT
    n.name,
    m.metric,
    m.qualifier,
    m.value,
    m.unit,
    m.as_of,
    m.document_id
FROM city_networks.network_metrics AS m
INNER JOIN city_networks.networks AS n ON n.network_id = m.network_id
ORDER BY n.name, m.metric, m.document_id, m.ordinal;

COMMENT ON VIEW networks_sizes IS 'Le misure che i testi danno di ogni rete.
The measures that the texts give of each network.';
