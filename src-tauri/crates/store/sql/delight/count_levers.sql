SELECT lever, count(*) FROM delight WHERE lever IS NOT NULL GROUP BY lever
