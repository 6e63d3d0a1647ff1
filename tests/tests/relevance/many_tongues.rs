//! A small journal in eleven languages, written for this test.

use kept_journal::{Journal, Subject};

/// An account, the language of its entries, and those: the newest first.
type Book = (&'static str, &'static str, &'static [&'static str]);

const BOOKS: &[Book] = &[
    (
        "Hafenkontor",
        "de",
        &[
            "Die Vertragsverlängerung liegt bei der Geschäftsführung, Antwort bis Monatsende.",
            "Herr Müller möchte die Größe der neuen Serverräume noch einmal prüfen.",
            "Störung im Lagerverwaltungssystem, nach zwanzig Minuten behoben.",
            "Die Einkäuferin fragt nach besseren Zahlungsbedingungen.",
            "Frau Schröder lobt die Hotline: Sie haben zugehört.",
            "Angebot für die Rechenzentrumsmodernisierung verschickt.",
            "Zwei Verträge sind unterschrieben, der dritte folgt.",
            "Schulung für die Nachtschicht in der Straße am Hafen.",
            "Alle Häuser bekommen die neuen Telefone.",
        ],
    ),
    (
        "Boulangerie Martel",
        "fr",
        &[
            "Le renouvellement du contrat est signé, l’accord vaut trois ans.",
            "Élodie s’inquiète des délais de livraison avant Noël.",
            "Les caisses enregistreuses ont été remplacées dans huit boutiques.",
            "Réunion avec le directeur : les factures arrivent trop tard.",
            "Une panne pendant la nuit, personne ne l’a remarquée.",
            "Les vendeuses préfèrent les nouveaux écrans.",
        ],
    ),
    (
        "Naranjas del Sur",
        "es",
        &[
            "Las renovaciones quedan para enero, después de la cosecha.",
            "Lucía pidió una formación para los almacenes de Málaga.",
            "Instalación terminada en las tres fábricas sin ninguna interrupción.",
            "El año pasado compraron doscientas licencias que nadie usa.",
            "Reclamación resuelta el mismo día, gracias a Begoña.",
            "La dirección quiere aplazar el pago.",
        ],
    ),
    (
        "Officine Bellini",
        "it",
        &[
            "I contratti di assistenza scadono a settembre.",
            "La città ha approvato il progetto per la nuova officina.",
            "Paolo ringrazia per la velocità delle risposte.",
            "Le macchine si fermano ogni lunedì mattina.",
            "Consegnati i ricambi, tutti funzionanti.",
            "Chiedono uno sconto sugli aggiornamenti.",
        ],
    ),
    (
        "Cais Atlântico",
        "pt",
        &[
            "Pediram mais informações sobre a migração dos servidores.",
            "A reunião com a direção correu bem, decisão em fevereiro.",
            "João quer mostrar os relatórios à administração.",
            "Os caminhões esperam demasiado tempo no portão.",
            "Manutenção feita sem paragem das operações.",
            "As câmaras frias precisam de sensores novos.",
        ],
    ),
    (
        "Bloemenveiling Noord",
        "nl",
        &[
            "De contractverlenging is rond, getekend door mevrouw De Groot.",
            "De koelcellen meldden vannacht een storing.",
            "Leveranciers wachten te lang op hun betaling.",
            "Nieuwe beeldschermen geplaatst in de veilinghal.",
            "Ze overwegen onze klantenservice als voorbeeld te noemen.",
            "Opleiding voor de nachtploeg gepland.",
        ],
    ),
    (
        "Skogslund",
        "sv",
        &[
            "Avtalsförlängningen är påskriven av båda parter.",
            "Ångpannan i Örebro larmade tre gånger.",
            "Leveranserna kom i tid trots snön.",
            "Björn undrar över säkerhetskopieringen.",
            "Utbildningen blev mycket uppskattad.",
            "Fakturorna går till fel avdelning.",
        ],
    ),
    (
        "Северный порт",
        "ru",
        &[
            "Подписали новые договоры на обслуживание серверов.",
            "Счёт за июль оплачен полностью.",
            "Пётр жалуется на медленную сеть в порту.",
            "Обучение ночной смены прошло хорошо.",
            "Просят скидку на лицензии.",
            "Резервное копирование проверено, всё восстановлено.",
        ],
    ),
    (
        "さくら精機",
        "ja",
        &[
            "保守契約の更新について田中部長と打ち合わせ。",
            "サーバー室の温度が高いと相談があった。",
            "新しいバックアップの手順書を送った。",
            "請求書の宛先を東京支社に変更した。",
            "夜勤の担当者から感謝の言葉をいただいた。",
            "ネットワーク障害は三十分で復旧した。",
        ],
    ),
    (
        "长江物流",
        "zh",
        &[
            "客户希望在年底之前签订新合同。",
            "仓库的网络很慢，需要升级设备。",
            "培训结束后大家都很满意。",
            "发票地址有误，已经更正。",
        ],
    ),
    (
        "한강유통",
        "ko",
        &[
            "계약 갱신을 다음 달로 미루기로 했습니다.",
            "서버 장애가 밤사이에 복구되었습니다.",
            "새로운 담당자가 교육을 요청했습니다.",
            "청구서를 두 번 받았다고 합니다.",
        ],
    ),
    (
        "Whitby Hotels",
        "en",
        &[
            "Their policies on guest data changed; send the new backup schedule.",
            "Mr Mueller from head office phoned, call back on +44 1947 600 123.",
            "Roll-out of the room tablets finished a week early.",
            "The café's till is slow, résumé of the tests sent to chef@whitby.example.",
            "Quoted 84,000 for the wing, PO-5120 follows.",
        ],
    ),
];

/// Makes the accounts, tells their languages, and logs their entries a day apart.
pub(crate) fn fill(journal: &mut Journal) {
    let mut days = 1;
    for (account, language, entries) in BOOKS {
        for text in *entries {
            journal.log(&format!("note @\"{account}\" {days} days ago: {text}")).unwrap();
            days += 1;
        }
        let page = journal.search(&format!("account:\"{account}\" "), 50, kept_journal::Sort::New).unwrap();
        let id = page.hits.iter().find_map(|hit| match hit {
            kept_journal::Snippet::Account(account, _) => Some(account.id),
            _ => None,
        });
        // Only now, so that what was indexed before has to follow.
        let field = [("language".to_owned(), (*language).to_owned())];
        journal.edit(Subject::Account(id.unwrap()), &field).unwrap();
        assert_eq!(page.entries().count(), entries.len(), "{account}");
    }
}
