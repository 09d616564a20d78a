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

COMMENT ON COLUMN networks_overview.network_id IS E'Identificativo della rete.\nIdentifier of the network.';
COMMENT ON COLUMN networks_overview.name IS E'Nome della rete.\nName of the network.';
COMMENT ON COLUMN networks_overview.acronym IS E'Sigla della rete.\nAcronym of the network.';
COMMENT ON COLUMN networks_overview.kind IS E'Che cos''è: rete, associazione, patto e simili.\nWhat it is: network, association, pact and the like.';
COMMENT ON COLUMN networks_overview.scope IS E'Estensione geografica.\nGeographic reach.';
COMMENT ON COLUMN networks_overview.theme IS E'Tema principale, in italiano.\nMain theme, in Italian.';
COMMENT ON COLUMN networks_overview.founded_edtf IS E'Quando è stata fondata, in EDTF.\nWhen it was founded, in EDTF.';
COMMENT ON COLUMN networks_overview.headquarters IS E'Luogo della sede.\nPlace of its seat.';
COMMENT ON COLUMN networks_overview.members IS E'Chi vi aderisce, con stato e data di adesione, separati da punto e virgola.\nWho belongs to it, with status and date of joining, separated by semicolons.';
COMMENT ON COLUMN networks_overview.roles IS E'Chi vi ha quale ruolo e in quale organo, separati da punto e virgola.\nWho has what role in it and in which body, separated by semicolons.';
COMMENT ON COLUMN networks_overview.website_url IS E'Sito della rete.\nWebsite of the network.';

-- How large each network says it is, as a person says it: value, unit and how exactly it is given.
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

COMMENT ON COLUMN networks_sizes.name IS E'Nome della rete.\nName of the network.';
COMMENT ON COLUMN networks_sizes.metric IS E'Che cosa è contato.\nWhat is counted.';
COMMENT ON COLUMN networks_sizes.qualifier IS E'Come il testo qualifica il valore: exact se non lo fa.\nHow the text qualifies the value: exact if it does not.';
COMMENT ON COLUMN networks_sizes.value IS E'Il valore.\nThe value.';
COMMENT ON COLUMN networks_sizes.unit IS E'L''unità in cui è contato.\nThe unit it is counted in.';
COMMENT ON COLUMN networks_sizes.as_of IS E'A quando si riferisce, in EDTF.\nWhen it held, in EDTF.';
COMMENT ON COLUMN networks_sizes.document_id IS E'Il documento che lo dice.\nThe document that says so.';
