//! What is typed over the journal of [`super::many_tongues`], and what should come.

use super::judge::Judged;
use super::{enter, typing};

pub(crate) const JUDGED: &[Judged] = &[
    // German: compounds by either end, umlauts each way, endings.
    enter("Verlängerung", 3, &["Die Vertragsverlängerung liegt"]),
    enter("verlaengerung", 3, &["Die Vertragsverlängerung liegt"]),
    typing("vertragsverl", 3, &["Die Vertragsverlängerung liegt"]),
    enter("vertrag unterschrieben", 3, &["Zwei Verträge sind unterschrieben"]),
    enter("mueller serverraum", 3, &["Herr Müller möchte"]),
    enter("muller grosse", 3, &["Herr Müller möchte"]),
    enter("schroeder", 3, &["Frau Schröder lobt"]),
    enter("strasse", 3, &["Schulung für die Nachtschicht"]),
    enter("modernisierung", 3, &["Angebot für die Rechenzentrumsmodernisierung"]),
    enter("haus telefon", 3, &["Alle Häuser bekommen"]),
    enter("zahlungsbedingung", 3, &["Die Einkäuferin fragt"]),
    enter("hafenkontor störungen", 3, &["Störung im Lagerverwaltungssystem"]),
    // French: accents, elision, endings.
    enter("accord", 3, &["Le renouvellement du contrat"]),
    enter("contrats", 3, &["Le renouvellement du contrat"]),
    enter("elodie delai", 3, &["Élodie s’inquiète"]),
    enter("facture", 3, &["Réunion avec le directeur"]),
    typing("enregistr", 3, &["Les caisses enregistreuses"]),
    enter("martel ecran", 3, &["Les vendeuses préfèrent"]),
    // Spanish.
    enter("renovación", 3, &["Las renovaciones quedan"]),
    enter("renovacion", 3, &["Las renovaciones quedan"]),
    enter("fabrica", 3, &["Instalación terminada"]),
    enter("reclamaciones", 3, &["Reclamación resuelta"]),
    enter("licencia", 3, &["El año pasado compraron"]),
    // Italian.
    enter("contratto", 3, &["I contratti di assistenza"]),
    enter("citta progetti", 3, &["La città ha approvato"]),
    enter("sconti", 3, &["Chiedono uno sconto"]),
    // Portuguese.
    enter("informação", 3, &["Pediram mais informações"]),
    enter("relatorio", 3, &["João quer mostrar"]),
    enter("caminhão", 3, &["Os caminhões esperam"]),
    // Dutch.
    enter("verlenging", 3, &["De contractverlenging is rond"]),
    enter("storingen", 3, &["De koelcellen meldden"]),
    enter("leverancier", 3, &["Leveranciers wachten"]),
    // Swedish.
    enter("förlängning", 3, &["Avtalsförlängningen är"]),
    enter("angpanna orebro", 3, &["Ångpannan i Örebro"]),
    enter("faktura", 3, &["Fakturorna går"]),
    enter("bjoern", 3, &["Björn undrar"]),
    // Russian.
    enter("договор", 3, &["Подписали новые договоры"]),
    enter("счет июль", 3, &["Счёт за июль"]),
    enter("петр", 3, &["Пётр жалуется"]),
    typing("лицен", 3, &["Просят скидку"]),
    enter("порт сеть", 3, &["Пётр жалуется"]),
    // Japanese, Chinese, Korean: any characters in a row.
    enter("契約", 3, &["保守契約の更新"]),
    enter("田中", 3, &["保守契約の更新"]),
    enter("バックアップ", 3, &["新しいバックアップの手順書"]),
    enter("東京 請求書", 3, &["請求書の宛先"]),
    typing("障", 3, &["ネットワーク障害"]),
    enter("合同", 3, &["客户希望在年底"]),
    enter("网络", 3, &["仓库的网络很慢"]),
    enter("계약", 3, &["계약 갱신을"]),
    enter("장애", 3, &["서버 장애가"]),
    enter("さくら精機 夜勤", 3, &["夜勤の担当者から"]),
    // English among them.
    enter("policy", 3, &["Their policies on guest data"]),
    enter("müller head office", 3, &["Mr Mueller from head office"]),
    enter("01947 600123", 3, &["Mr Mueller from head office"]),
    enter("rollout tablets", 3, &["Roll-out of the room tablets"]),
    enter("cafe resume", 3, &["The café's till is slow"]),
    enter("chef@whitby.example", 3, &["The café's till is slow"]),
    enter("84000", 3, &["Quoted 84,000 for the wing"]),
    enter("po5120", 3, &["Quoted 84,000 for the wing"]),
    typing("51", 3, &["Quoted 84,000 for the wing"]),
];
